import type { Milliseconds } from '../units.ts';
import { createSpread } from './spread.ts';

/** A stretch of time in which one tool ran. */
export interface Ran {
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
}

/** How many tools of a build ran at once. */
export interface Concurrency {
  /** Mean over the time from the first start to the last end. */
  readonly mean: number;
  readonly most: number;
  /** Share of that time (0–1) in which at most one tool ran. */
  readonly aloneShare: number;
}

/** How many tools ran at once, on average and at most; null when none took any time. */
export function concurrencyOf(tools: readonly Ran[]): Concurrency | null {
  const startMs = tools.reduce((first, tool) => Math.min(first, tool.startMs), Infinity);
  const endMs = tools.reduce((last, tool) => Math.max(last, tool.endMs), -Infinity);
  if (!(endMs > startMs)) return null;
  let beforeMs = startMs;
  let toolMs = 0;
  let aloneMs = 0;
  let most = 0;
  steps(tools, (atMs, before, now) => {
    toolMs += before * (atMs - beforeMs);
    if (before <= 1) aloneMs += atMs - beforeMs;
    beforeMs = atMs;
    most = Math.max(most, now);
  });
  const wholeMs = endMs - startMs;
  return { mean: toolMs / wholeMs, most, aloneShare: aloneMs / wholeMs };
}

/** How many tools ran at a time: the mean of each of `buckets` equal stretches from 0 to `endMs`. */
export function concurrencyOver(
  tools: readonly Ran[],
  endMs: Milliseconds,
  buckets: number,
): readonly number[] {
  if (!(endMs > 0) || buckets < 1) return [];
  const spread = createSpread({ startMs: 0, endMs }, buckets);
  for (const tool of tools) spread.add(tool.startMs, tool.endMs, tool.endMs - tool.startMs);
  return Array.from(spread.totals(), (ms) => Math.max(0, ms) / (endMs / buckets));
}

/** The highest number of tools that ran at once. */
export function mostAtOnce(tools: readonly Ran[]): number {
  let most = 0;
  steps(tools, (_, __, now) => {
    most = Math.max(most, now);
  });
  return most;
}

/** Goes through all starts and ends in time; an end comes before a start at the same moment. */
function steps(
  tools: readonly Ran[],
  visit: (atMs: Milliseconds, before: number, now: number) => void,
): void {
  const starts = Float64Array.from(tools, ({ startMs }) => startMs).sort();
  const ends = Float64Array.from(tools, ({ endMs }) => endMs).sort();
  let now = 0;
  let started = 0;
  for (const endMs of ends) {
    for (; (starts[started] ?? Infinity) < endMs; started++) {
      visit(starts[started] ?? endMs, now, now + 1);
      now += 1;
    }
    visit(endMs, now, now - 1);
    now -= 1;
  }
}
