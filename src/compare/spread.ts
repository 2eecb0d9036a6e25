import { medianOf, percentileOf } from '../statistics.ts';
import type { RunModel } from '../timeline/model.ts';
import type { MetricId, MetricSpread } from './comparison.ts';
import { metricValue, unitOf } from './metrics.ts';
import { outliersOf } from './outliers.ts';
import { medianInterval } from './statistics/median-interval.ts';

/** How a metric lies over the runs of a side; null: none of them knows it. */
export function spreadOf(metric: MetricId, runs: readonly RunModel[]): MetricSpread | null {
  const known = runs.flatMap((run) => {
    const value = metricValue(metric, run);
    return value === null ? [] : [{ run, value }];
  });
  const values = known.map(({ value }) => value);
  const median = medianOf(values);
  const lowerQuartile = percentileOf(values, 0.25);
  const upperQuartile = percentileOf(values, 0.75);
  if (median === null || lowerQuartile === null || upperQuartile === null) return null;
  return {
    n: values.length,
    median,
    ci95: medianInterval(values),
    least: Math.min(...values),
    lowerQuartile,
    upperQuartile,
    most: Math.max(...values),
    runs: known.map(({ run, value }) => ({ run: run.start.run, value })),
    outliers: outliersOf(known, { median, lowerQuartile, upperQuartile }, unitOf(metric)),
  };
}
