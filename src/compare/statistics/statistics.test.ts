import { describe, expect, it } from 'vitest';
import { medianInterval } from './median-interval.ts';
import { rankTest } from './rank-test.ts';
import { ratioInterval } from './ratio-interval.ts';

const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, index) => from + index);

describe('the rank test', () => {
  // Critical values of U at the 5 % level, two-sided: Lehmann, Nonparametrics, table B.
  it.each([
    [4, 4, 0, 0.02857],
    [5, 5, 2, 0.03175],
    [8, 8, 13, 0.04988],
    [10, 10, 23, 0.04326],
  ])('is exact for %d and %d values with U = %d', (n, m, u, p) => {
    // All of the second above the first, then the last of the first moved up by u places.
    const first = upTo(n - 1).map((value) => value * 100);
    const second = upTo(m).map((value) => (n + value) * 100);
    const rest = u % m;
    const full = Math.floor(u / m);
    const moved = [
      ...first.slice(0, first.length - full),
      ...upTo(full).map((value) => (n + m) * 100 + value * 100),
      n * 100 + rest * 100 + 50,
    ];
    expect(rankTest(moved, second)).toBeCloseTo(p, 4);
    expect(rankTest(second, moved)).toBeCloseTo(p, 4);
  });

  it('takes ties as ties', () => {
    expect(rankTest([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])).toBe(1);
    expect(rankTest([1, 1, 1, 1, 1], [2, 2, 2, 2, 2])).toBeCloseTo(2 / 252, 9);
    expect(rankTest([], [1])).toBe(1);
  });

  it('goes over to the normal distribution without a jump', () => {
    // The same shift in ranks: the logarithm of p then falls evenly from 18 over 20 to 22 runs.
    const logP = (n: number) => Math.log(rankTest(upTo(n), upTo(n, 5.5)));
    expect(logP(22) - logP(20)).toBeCloseTo(logP(20) - logP(18), 1);
    expect(rankTest(upTo(30, 7).fill(7), upTo(30, 7).fill(7))).toBe(1);
  });
});

describe('intervals', () => {
  it('of a median go from one order statistic to another', () => {
    expect(medianInterval(upTo(4))).toBeNull();
    expect(medianInterval([3, 1, 2, 5, 4])).toEqual([1, 5]);
    expect(medianInterval(upTo(8))).toEqual([1, 8]);
    expect(medianInterval(upTo(10))).toEqual([2, 9]);
    // Hahn and Meeker, Statistical Intervals, table A.15a.
    expect(medianInterval(upTo(20))).toEqual([6, 15]);
    expect(medianInterval(upTo(50))).toEqual([18, 33]);
  });

  it('of a ratio leave 1 out just when the test sees a difference', () => {
    const a = upTo(10, 100);
    for (let shift = 0; shift <= 12; shift += 0.5) {
      const b = a.map((value) => value + shift + 0.25);
      const interval = ratioInterval(a, b);
      expect(interval !== null && interval[0] > 1).toBe(rankTest(a, b) <= 0.05);
    }
  });

  it('of a ratio need four runs a side, and no zeros', () => {
    expect(ratioInterval([1, 2, 3], [4, 5, 6])).toBeNull();
    expect(ratioInterval([1, 1, 1, 1], [2, 2, 2, 2])).toEqual([2, 2]);
    expect(ratioInterval([1, 1, 1, 0], [2, 2, 2, 2])).toBeNull();
    const many = upTo(40, 100);
    const [low, high] = ratioInterval(
      many,
      many.map((value) => 2 * value),
    ) ?? [0, 0];
    expect(low).toBeLessThan(2);
    expect(low).toBeGreaterThan(1.8);
    expect(high).toBeGreaterThan(2);
  });
});
