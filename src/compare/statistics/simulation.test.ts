import { describe, expect, it } from 'vitest';
import { medianOf } from '../../statistics.ts';
import { buildNoise, type NoiseModel, simulateSides } from '../../testing/noise.ts';
import { seededRandom } from '../../testing/records.ts';
import type { MetricRatio, MetricSpread } from '../comparison.ts';
import { ratioOf } from '../ratio.ts';
import { medianInterval } from './median-interval.ts';

/** docs/measuring.md has the figures of more repeats; these prove that they still hold. */
const repeats = 800;

const quiet: NoiseModel = { sigma: 0.02, disturbed: 0, disturbance: 0, drift: 0 };

function spreadOf(values: readonly number[]): MetricSpread {
  const runs = values.map((value, index) => ({ run: `A${index + 1}`, value }));
  const median = medianOf(values) ?? 0;
  const quartiles = { lowerQuartile: median, upperQuartile: median };
  return {
    n: runs.length,
    median,
    ci95: null,
    least: 0,
    ...quartiles,
    most: 0,
    runs,
    outliers: [],
  };
}

function ratios(noise: NoiseModel, n: number, ratio: number, order?: 'sequence') {
  const random = seededRandom(n + 1);
  return Array.from({ length: repeats }, (): MetricRatio => {
    const { a, b } = simulateSides(random, noise, n, ratio, order);
    return ratioOf(spreadOf(a), spreadOf(b));
  });
}

const share = <T>(all: readonly T[], holds: (entry: T) => boolean) =>
  all.filter(holds).length / all.length;
const seen = ({ verdict }: MetricRatio) => verdict === 'A-lower' || verdict === 'B-lower';
const holds = (ratio: number) => (found: MetricRatio) =>
  found.ci95 !== null && found.ci95[0] <= ratio && ratio <= found.ci95[1];

describe.each([
  ['an even machine', quiet],
  ['a disturbed, drifting machine, interleaved', buildNoise],
])('on %s', (_, noise) => {
  it.each([5, 10])('%d equal runs a side raise an alarm in at most 6.5 of 100 cases', (n) => {
    expect(share(ratios(noise, n, 1), seen)).toBeLessThan(0.065);
  });

  it.each([5, 10])('the interval of %d runs a side holds the true ratio in 93 of 100', (n) => {
    expect(share(ratios(noise, n, 1.1), holds(1.1))).toBeGreaterThan(0.93);
  });
});

it('a difference of the size that is called detectable is seen in about 4 of 5 cases', () => {
  const called = ratios(quiet, 10, 1).flatMap(({ detectableRatio }) => detectableRatio ?? []);
  const power = share(
    ratios(quiet, 10, medianOf(called) ?? 1),
    ({ verdict }) => verdict === 'A-lower',
  );
  expect(power).toBeGreaterThan(0.74);
  expect(power).toBeLessThan(0.9);
});

it('the interval of a median holds it', () => {
  const random = seededRandom(3);
  const held = Array.from({ length: repeats }, () => {
    const { a } = simulateSides(random, quiet, 10, 1);
    const [low, high] = medianInterval(a) ?? [0, 0];
    return low <= 1000 && 1000 <= high;
  });
  expect(share(held, Boolean)).toBeGreaterThan(0.95);
});

it('one side after the other takes the drift of the machine for a difference', () => {
  expect(share(ratios(buildNoise, 10, 1, 'sequence'), seen)).toBeGreaterThan(0.3);
});
