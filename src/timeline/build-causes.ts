import type { Milliseconds } from '../units.ts';
import type { BuildNode } from './build-graph.ts';
import { mostAtOnce } from './concurrency.ts';

/**
 * What a tool waited for before it started: `start` for go itself, which had to find and hash the
 * packages first; `package` for the result of another tool; `core` for a place among the tools that
 * go runs at once, though all that it needed was there.
 */
export type WaitedFor = 'start' | 'package' | 'core';

/** Why a tool started when it did. */
export interface Cause {
  readonly waitedFor: WaitedFor;
  /** Place of the tool whose end let it start; null: go itself. */
  readonly after: number | null;
}

/**
 * Go's own work between two tools (hashing, copying into the cache) holds a place with no tool in it,
 * so places that are taken for this share of a wait count as all taken.
 */
const fullShare = 0.5;

/**
 * Why each tool started when it did, by its place. It waited for a core if all that it needed was
 * there, the places were taken, and it started once another tool had ended.
 */
export function causesOf(nodes: readonly BuildNode[]): readonly Cause[] {
  const byEnd = [...nodes].sort((a, b) => a.endMs - b.endMs);
  const places = mostAtOnce(nodes);
  // The latest end among the tools up to each place: where to stop looking back.
  const endsUpTo: number[] = [];
  for (const node of nodes) endsUpTo.push(Math.max(endsUpTo.at(-1) ?? 0, node.endMs));
  const firstMs = nodes[0]?.startMs ?? 0;

  const isFull = (node: BuildNode, readyMs: Milliseconds): boolean => {
    let busyMs = 0;
    for (let place = node.index - 1; (endsUpTo[place] ?? 0) > readyMs; place -= 1) {
      const other = nodes[place];
      if (other === undefined) break;
      busyMs += Math.max(0, Math.min(other.endMs, node.startMs) - Math.max(other.startMs, readyMs));
    }
    return busyMs >= fullShare * places * (node.startMs - readyMs);
  };
  return nodes.map((node): Cause => {
    const last = latestOf(node.needs, nodes);
    const readyMs = last?.endMs ?? firstMs;
    const freed = endedBefore(node, byEnd);
    if (freed !== null && freed.endMs > readyMs && isFull(node, readyMs)) {
      return { waitedFor: 'core', after: freed.index };
    }
    if (last === null) return { waitedFor: 'start', after: null };
    return { waitedFor: 'package', after: last.index };
  });
}

/** The one that ended last of the tools at some places; null when there are none. */
export function latestOf(places: readonly number[], nodes: readonly BuildNode[]): BuildNode | null {
  return places.reduce<BuildNode | null>((last, place) => {
    const node = nodes[place];
    return node !== undefined && (last === null || node.endMs > last.endMs) ? node : last;
  }, null);
}

/** The tool that ended last before this one started; `byEnd` is searched by halves. */
function endedBefore(node: BuildNode, byEnd: readonly BuildNode[]): BuildNode | null {
  let from = 0;
  let to = byEnd.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((byEnd[middle]?.endMs ?? 0) <= node.startMs) from = middle + 1;
    else to = middle;
  }
  for (let place = from - 1; place >= 0; place -= 1) {
    const other = byEnd[place];
    // Tools of no length at the same moment: only earlier places count, so that no circle arises.
    if (other !== undefined && other.index < node.index) return other;
  }
  return null;
}
