import type { RecordingModel } from '../timeline/model.ts';
import {
  type ComparedMetric,
  type ComparedSide,
  type Comparison,
  type MetricId,
  metricIds,
} from './comparison.ts';
import { unitOf } from './metrics.ts';
import { ratioOf } from './ratio.ts';
import { sidesOf } from './sides.ts';
import { spreadOf } from './spread.ts';
import { statementsOf } from './statements.ts';

/**
 * The sides of a recording against each other, over their runs that ended and did what they were meant
 * to do. Works for one side as well (then without ratios), and while a recording goes on.
 */
export function compare(model: RecordingModel): Comparison {
  const sides = sidesOf(model);
  const metrics = metricIds
    .map((metric) => metricOf(metric, sides))
    .filter(({ values }) => values.some((value) => value !== null));
  return { sides, metrics, statements: statementsOf(sides, metrics) };
}

function metricOf(metric: MetricId, sides: readonly ComparedSide[]): ComparedMetric {
  const values = sides.map((side) => spreadOf(metric, side.comparable));
  const [first = null, ...others] = values;
  return {
    metric,
    unit: unitOf(metric),
    values,
    ratios: others.map((other) =>
      first === null || other === null ? null : ratioOf(first, other),
    ),
  };
}
