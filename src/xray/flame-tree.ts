import type { Milliseconds } from '../units.ts';
import { createCaller, outside, type Standing, stageOfStanding } from './attribute.ts';
import type { XrayStage } from './stage-table.ts';
import type { ToolProfile } from './tool-profiles.ts';

/** One function in the place where it was called: samples in it and in all that it called. */
export interface FlameNode {
  /** Its place in {@link FlameTree.nodes}. */
  readonly id: number;
  readonly name: string;
  readonly stage: XrayStage;
  readonly parent: FlameNode | null;
  /** 0 for the outermost functions. */
  readonly depth: number;
  readonly samples: number;
  /** Samples that found this very function at work. */
  readonly ownSamples: number;
  readonly cpuMs: Milliseconds;
  /** By name, so that the same function stands at the same place in each drawing. */
  readonly children: readonly FlameNode[];
}

export interface FlameTree {
  /** Each after its parent. */
  readonly nodes: readonly FlameNode[];
  readonly roots: readonly FlameNode[];
  readonly samples: number;
  readonly cpuMs: Milliseconds;
  /** Rows that the deepest stack needs. */
  readonly depth: number;
}

interface Growing {
  id: number;
  name: string;
  stage: XrayStage;
  parent: Growing | null;
  depth: number;
  samples: number;
  ownSamples: number;
  cpuMs: Milliseconds;
  children: Growing[];
  readonly standing: Standing;
  readonly byName: Map<string, Growing>;
}

/** Merges the stacks of profiles into one tree of calls. `filter` takes a part of them (a tool, a package). */
export function flameTree(
  profiles: readonly ToolProfile[],
  filter: (profile: ToolProfile) => boolean = () => true,
): FlameTree {
  const nodes: Growing[] = [];
  const callInto = createCaller();
  const roots = new Map<string, Growing>();
  let samples = 0;
  let cpuMs = 0;
  let depth = 0;
  const step = (parent: Growing | null, name: string): Growing => {
    const siblings = parent?.byName ?? roots;
    const known = siblings.get(name);
    if (known !== undefined) return known;
    const standing = callInto(parent?.standing ?? outside, name);
    const node: Growing = {
      id: nodes.length,
      name,
      stage: stageOfStanding(standing),
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      samples: 0,
      ownSamples: 0,
      cpuMs: 0,
      children: [],
      standing,
      byName: new Map(),
    };
    nodes.push(node);
    parent?.children.push(node);
    siblings.set(name, node);
    return node;
  };
  for (const { profile } of profiles.filter(filter)) {
    for (const [stack, count] of profile.stacks) {
      let node: Growing | null = null;
      for (const place of stack) {
        node = step(node, profile.functions[place] ?? '?');
        node.samples += count;
        node.cpuMs += count * profile.periodMs;
      }
      if (node === null) continue;
      node.ownSamples += count;
      samples += count;
      cpuMs += count * profile.periodMs;
      depth = Math.max(depth, stack.length);
    }
  }
  for (const node of nodes) node.children.sort(byName);
  return { nodes, roots: [...roots.values()].sort(byName), samples, cpuMs, depth };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** What a search over function names finds: literally, without regard to case. null: nothing is searched for. */
export interface FlameMatches {
  readonly nodes: ReadonlySet<FlameNode>;
  /** Different functions. */
  readonly functions: number;
  /** Samples in any of them; a function that calls itself counts once. */
  readonly samples: number;
}

export function searchFlame(tree: FlameTree, query: string): FlameMatches | null {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return null;
  const nodes = new Set<FlameNode>();
  const covered = new Set<FlameNode>();
  const names = new Map<string, boolean>();
  let samples = 0;
  for (const node of tree.nodes) {
    let hit = names.get(node.name);
    if (hit === undefined) {
      hit = node.name.toLowerCase().includes(wanted);
      names.set(node.name, hit);
    }
    const inside = node.parent !== null && covered.has(node.parent);
    if (hit) nodes.add(node);
    if (hit && !inside) samples += node.samples;
    if (hit || inside) covered.add(node);
  }
  return { nodes, functions: [...names.values()].filter(Boolean).length, samples };
}

/** A function summed over all places where it was called. */
export interface FunctionTotal {
  readonly name: string;
  readonly samples: number;
  readonly ownSamples: number;
  readonly cpuMs: Milliseconds;
}

/** Every function below some nodes with its samples, the heaviest first; calls of itself count once. */
export function functionTotals(roots: readonly FlameNode[]): readonly FunctionTotal[] {
  const totals = new Map<string, { samples: number; ownSamples: number; cpuMs: number }>();
  const open = new Map<string, number>();
  const visit = (node: FlameNode): void => {
    const total = totals.get(node.name) ?? { samples: 0, ownSamples: 0, cpuMs: 0 };
    totals.set(node.name, total);
    const times = open.get(node.name) ?? 0;
    if (times === 0) {
      total.samples += node.samples;
      total.cpuMs += node.cpuMs;
    }
    total.ownSamples += node.ownSamples;
    open.set(node.name, times + 1);
    for (const child of node.children) visit(child);
    open.set(node.name, times);
  };
  for (const root of roots) visit(root);
  return [...totals]
    .map(([name, total]) => ({ name, ...total }))
    .sort((a, b) => b.samples - a.samples || byName(a, b));
}
