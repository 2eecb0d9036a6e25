import { probit } from 'simple-statistics';
import type { MetricRatio, MetricSpread, Verdict } from './comparison.ts';
import { rankTest, significance } from './statistics/rank-test.ts';
import { ratioInterval } from './statistics/ratio-interval.ts';

/** With fewer runs on a side chance can't be told apart at the 5 % level, whatever they show. */
export const fewestForVerdict = 4;

/** How often a difference that is called detectable would have been seen. */
const power = 0.8;

/**
 * The second spread against the first: ratio of the medians, its 95 % interval, and whether the rank
 * test sees a difference. A verdict needs both, the test and an interval that leaves 1 out.
 */
export function ratioOf(first: MetricSpread, second: MetricSpread): MetricRatio {
  const a = first.runs.map(({ value }) => value);
  const b = second.runs.map(({ value }) => value);
  const ratio = first.median > 0 ? second.median / first.median : null;
  const interval = ratioInterval(a, b);
  const verdict = verdictOf(a, b, interval);
  return {
    ratio,
    // The interval is of the shift of all values; the quotient of two medians may fall just outside.
    ci95:
      interval === null || ratio === null
        ? null
        : [Math.min(interval[0], ratio), Math.max(interval[1], ratio)],
    verdict,
    detectableRatio: verdict === 'none-seen' ? detectable(interval) : null,
  };
}

function verdictOf(
  a: readonly number[],
  b: readonly number[],
  interval: readonly [number, number] | null,
): Verdict {
  if (Math.min(a.length, b.length) < fewestForVerdict) return 'too-few';
  if (rankTest(a, b) > significance) return 'none-seen';
  if (interval !== null && interval[0] <= 1 && interval[1] >= 1) return 'none-seen';
  return largerShare(a, b) > 0.5 ? 'A-lower' : 'B-lower';
}

/** How often a value of the second is larger than one of the first; equal ones count half. */
function largerShare(a: readonly number[], b: readonly number[]): number {
  let larger = 0;
  for (const y of b) for (const x of a) larger += y > x ? 1 : y === x ? 0.5 : 0;
  return larger / (a.length * b.length);
}

/**
 * The ratio that the observed spread would have let through in 4 of 5 cases: half of the interval's
 * length in logarithms stands for 1.96 standard errors, and 1.96 + 0.84 of them are needed (Cohen,
 * Statistical Power Analysis, 1988, 2.4).
 */
function detectable(interval: readonly [number, number] | null): number | null {
  if (interval === null) return null;
  const half = Math.log(interval[1] / interval[0]) / 2;
  const level = probit(1 - significance / 2);
  return Math.exp((half * (level + probit(power))) / level);
}
