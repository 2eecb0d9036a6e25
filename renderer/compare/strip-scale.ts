import { scaleLinear } from 'd3-scale';
import type { ComparedMetric } from '../../src/compare/comparison.ts';

/** Where a value of a metric stands on its strip. */
export interface StripScale {
  /** Per cent of the strip's width, 0 to 100. */
  place(value: number): number;
  /** A few round values, each a tick. */
  readonly ticks: readonly number[];
}

/**
 * The axis of a strip, from a little below the least value of all sides to a little above the most;
 * null: there is nothing to tell apart.
 */
export function stripScale(metric: ComparedMetric): StripScale | null {
  const known = metric.values.filter((value) => value !== null);
  const least = Math.min(...known.map((value) => value.least));
  const most = Math.max(...known.map((value) => value.most));
  if (most <= least) return null;
  // So that no dot is cut off at the edge.
  const margin = (most - least) * 0.06;
  const scale = scaleLinear([least - margin, most + margin], [0, 100]);
  return { place: (value) => scale(value), ticks: scale.ticks(3).filter((tick) => tick >= 0) };
}
