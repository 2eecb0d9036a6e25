import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';

/** Where `atMs` lies in a plot of `width` pixels. */
export function xOf(atMs: Milliseconds, view: TimeWindow, width: number): number {
  return ((atMs - view.startMs) / (view.endMs - view.startMs)) * width;
}

/** The time under pixel `x` of a plot of `width` pixels. */
export function timeAt(x: number, view: TimeWindow, width: number): Milliseconds {
  return view.startMs + (x / width) * (view.endMs - view.startMs);
}

const niceTops = [1, 1.5, 2, 3, 4, 6, 8];

/** The smallest value of 1, 1.5, 2, 3, 4, 6, 8 × 10ⁿ that is not below `value`: an axis whose half is round too. */
export function niceTop(value: number, least: number): number {
  const wanted = Math.max(value, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const top = niceTops.find((candidate) => candidate * power >= wanted * (1 - 1e-9));
  return (top ?? 10) * power;
}
