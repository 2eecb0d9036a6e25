import type { TimeWindow } from '../../src/timeline/series.ts';

/** How a picture that was drawn for one window lies in another one. */
export interface Stretch {
  /** Above 1: it is wider than it was drawn. */
  readonly scale: number;
  /** Where its left edge lies, as a share of the width; below 0: it is cut. */
  readonly offset: number;
  /** The share of the view that it covers, 0–1. */
  readonly covered: number;
}

/** Where what was drawn for `drawn` belongs while `view` is shown. */
export function stretchOf(drawn: TimeWindow, view: TimeWindow): Stretch {
  const viewMs = view.endMs - view.startMs;
  const common = Math.min(drawn.endMs, view.endMs) - Math.max(drawn.startMs, view.startMs);
  return {
    scale: (drawn.endMs - drawn.startMs) / viewMs,
    offset: (drawn.startMs - view.startMs) / viewMs,
    covered: Math.max(0, common) / viewMs,
  };
}
