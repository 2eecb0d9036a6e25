import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** One action as `go build -debug-actiongraph` writes it; Go documents none of it. */
const actionSchema = z.object({
  ID: z.int(),
  Mode: z.string(),
  Package: z.string().default(''),
  Deps: z.array(z.int()).nullable().default([]),
  TimeStart: z.string(),
  TimeDone: z.string(),
});

export interface Action {
  readonly mode: string;
  readonly package: string;
  /** Places of the actions that had to end before. */
  readonly needs: readonly number[];
  /** Unix time in ms. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Go's own account of a build: its actions by their place, with what needed what, and when they ran. */
export function readActionGraph(file: string): readonly Action[] {
  const actions = z.array(actionSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  return actions
    .sort((a, b) => a.ID - b.ID)
    .map((each) => ({
      mode: each.Mode,
      package: each.Package,
      needs: each.Deps ?? [],
      startMs: unixMs(each.TimeStart),
      endMs: unixMs(each.TimeDone),
    }));
}

/** An RFC 3339 time with nanoseconds, of which Date takes only three digits. */
function unixMs(time: string): number {
  const [, seconds = '', fraction = ''] = /^([^.]*?)(?:\.(\d+))?Z$/.exec(time) ?? [];
  return Date.parse(`${seconds}Z`) + Number(`0.${fraction || '0'}`) * 1000;
}

/** The longest chain of durations that leads to each place; `needs` may name places before and after. */
export function longestChains(
  nodes: readonly { needs: readonly number[]; startMs: number; endMs: number }[],
): readonly number[] {
  const lengths: number[] = [];
  const lengthOf = (place: number): number => {
    const known = lengths[place];
    if (known !== undefined) return known;
    const node = nodes[place];
    if (node === undefined) return 0;
    const below = node.needs.reduce((longest, need) => Math.max(longest, lengthOf(need)), 0);
    const length = below + node.endMs - node.startMs;
    lengths[place] = length;
    return length;
  };
  return nodes.map((_, place) => lengthOf(place));
}
