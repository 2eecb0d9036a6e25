import type { Milliseconds } from '../units.ts';
import { type Cause, causesOf, latestOf, type WaitedFor } from './build-causes.ts';
import { type BuildGraph, type BuildNode, buildGraphOf } from './build-graph.ts';
import type { RunModel, Span } from './model.ts';

/** One tool on the chain that determined the end of the build. */
export interface PathStep {
  readonly span: Span;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  readonly waitedFor: WaitedFor;
  /** Time from the end of the step before (the start of the command for the first) to its start, in ms. */
  readonly gapMs: Milliseconds;
}

/** Why a tool started when it did. */
export interface Start {
  readonly waitedFor: WaitedFor;
  /** From when all that it needed was there to its start, in ms. */
  readonly waitedMs: Milliseconds;
}

export interface CriticalPath {
  /** In the order of time: the last one is the tool with which the build ended. */
  readonly steps: readonly PathStep[];
  readonly endMs: Milliseconds;
  readonly graph: BuildGraph;
  /** Whether a tool lies on the path. */
  has(span: Span): boolean;
  /**
   * How much later this tool could have ended without delaying the end of the build, in ms, with all
   * others in the order and on the cores on which go ran them; 0 on the path. null: not of the build.
   */
  slackMs(span: Span): Milliseconds | null;
  /**
   * How much earlier, at most, the build would have ended without this tool, in ms: from the real end
   * to the longest path with this tool's duration set to 0 **on unlimited cores** (no tool waits for
   * a free one), and never more than the tool took. Others keep their durations, and what go itself
   * did between them is kept. null: not of the build. Cost: proportional to tools × imports.
   */
  earlierWithoutMs(span: Span): Milliseconds | null;
  /** Why it started when it did; null: not of the build. */
  startOf(span: Span): Start | null;
  /** The last tools of the other packages that its package needed, the one that ended last first. */
  neededBy(span: Span): readonly Span[];
  /** The first tools of the other packages, and the links, that needed its package, in the order of their start. */
  needersOf(span: Span): readonly Span[];
}

/**
 * The chain of tools that determined the end of a build: back from the last one that ended, each
 * time to what it waited for last. null when the imports are not known or nothing was built.
 */
export function criticalPathOf(run: RunModel): CriticalPath | null {
  if (run.packages.length === 0) return null;
  const graph = buildGraphOf(run);
  const { nodes, places } = graph;
  const final = nodes.reduce<BuildNode | null>(
    (last, node) =>
      node.span.start.tool !== 'vet' && (last === null || node.endMs >= last.endMs) ? node : last,
    null,
  );
  if (final === null) return null;
  const causes = causesOf(nodes);
  const steps = stepsTo(final, nodes, causes);
  const onPath = new Set(steps.map((step) => step.span.start.span));
  const latest = latestEnds(final, nodes, causes);
  const nodeOf = (span: Span) => nodes[places.get(span.start.span) ?? -1];
  return {
    steps,
    endMs: final.endMs,
    graph,
    has: (span) => onPath.has(span.start.span),
    slackMs: (span) => {
      const node = nodeOf(span);
      return node === undefined ? null : Math.max(0, (latest[node.index] ?? 0) - node.endMs);
    },
    earlierWithoutMs: (span) => {
      const node = nodeOf(span);
      if (node === undefined) return null;
      const shortest = unlimitedEnd(nodes, causes, final, node.index);
      return Math.max(0, Math.min(node.endMs - node.startMs, final.endMs - shortest));
    },
    startOf: (span) => {
      const node = nodeOf(span);
      if (node === undefined) return null;
      const readyMs = latestOf(node.needs, nodes)?.endMs ?? nodes[0]?.startMs ?? 0;
      const waitedFor = causes[node.index]?.waitedFor ?? 'start';
      return { waitedFor, waitedMs: Math.max(0, node.startMs - readyMs) };
    },
    neededBy: (span) => {
      const needs = new Set(
        nodes.flatMap((node) => (isSameStep(node.span, span) ? node.needs : [])),
      );
      return [...needs]
        .flatMap((place) => nodes[place] ?? [])
        .filter((node) => !isSameStep(node.span, span))
        .sort((a, b) => b.endMs - a.endMs)
        .map((node) => node.span);
    },
    needersOf: (span) => needersOf(nodes, span),
  };
}

/** Whether two tools serve one package; a link stands for itself, apart from the package that it is named by. */
function isSameStep(a: Span, b: Span): boolean {
  if (a.start.tool === 'link' || b.start.tool === 'link') return a === b;
  return a === b || (a.start.package !== null && a.start.package === b.start.package);
}

function needersOf(nodes: readonly BuildNode[], span: Span): readonly Span[] {
  const own = new Set(
    nodes.filter((node) => isSameStep(node.span, span)).map((node) => node.index),
  );
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const { tool, package: name } = node.span.start;
    if (own.has(node.index) || !node.needs.some((place) => own.has(place))) return [];
    const step = `${tool === 'link' ? 'link ' : ''}${name ?? node.index}`;
    if (seen.has(step)) return [];
    seen.add(step);
    return [node.span];
  });
}

function stepsTo(
  final: BuildNode,
  nodes: readonly BuildNode[],
  causes: readonly Cause[],
): readonly PathStep[] {
  const steps: PathStep[] = [];
  let node: BuildNode | undefined = final;
  while (node !== undefined) {
    const cause: Cause | undefined = causes[node.index];
    const before: BuildNode | undefined = nodes[cause?.after ?? -1];
    const { span, startMs, endMs } = node;
    const waitedFor = cause?.waitedFor ?? 'start';
    steps.push({ span, startMs, endMs, waitedFor, gapMs: startMs - (before?.endMs ?? 0) });
    node = before;
  }
  return steps.reverse();
}

/** The time until which each tool could have ended without delaying the last one. */
function latestEnds(
  final: BuildNode,
  nodes: readonly BuildNode[],
  causes: readonly Cause[],
): readonly Milliseconds[] {
  const latest = nodes.map(() => final.endMs);
  const limit = (place: number, endMs: Milliseconds) => {
    latest[place] = Math.min(latest[place] ?? endMs, endMs);
  };
  for (const node of [...nodes].reverse()) {
    const lateStartMs = (latest[node.index] ?? 0) - (node.endMs - node.startMs);
    for (const place of node.needs) limit(place, lateStartMs);
    const after = nodes[causes[node.index]?.after ?? -1];
    if (after !== undefined) limit(after.index, lateStartMs - (node.startMs - after.endMs));
  }
  return latest;
}

/** When `final` would have ended on unlimited cores, had the tool at `without` taken no time. */
function unlimitedEnd(
  nodes: readonly BuildNode[],
  causes: readonly Cause[],
  final: BuildNode,
  without: number,
): Milliseconds {
  const ends: number[] = [];
  const firstMs = nodes[0]?.startMs ?? 0;
  for (const node of nodes) {
    const needed = latestOf(node.needs, nodes);
    const ownMs =
      causes[node.index]?.waitedFor === 'core' ? 0 : node.startMs - (needed?.endMs ?? firstMs);
    const readyMs = node.needs.reduce((ms, place) => Math.max(ms, ends[place] ?? 0), 0);
    const durationMs = node.index === without ? 0 : node.endMs - node.startMs;
    ends.push(Math.max(readyMs, node.needs.length === 0 ? firstMs : 0) + ownMs + durationMs);
  }
  return ends[final.index] ?? final.endMs;
}
