import { binomialDistribution } from 'simple-statistics';

/** Fewer values than this give no interval of their median that deserves the name. */
export const fewestForInterval = 5;

/**
 * 95 % interval of the median by order statistics, as benchstat gives it: the median lies between the
 * k-th smallest and the k-th largest value with the probability that a fair coin, thrown n times, shows
 * heads at least k and at most n − k times (Hahn and Meeker, Statistical Intervals, 1991, 5.2). No
 * assumption on the distribution. The true level is 95 % or a little more; five values only allow
 * 93.75 %, from the least to the most, which is given as well.
 * @returns null for fewer than five values.
 */
export function medianInterval(values: readonly number[]): readonly [number, number] | null {
  const n = values.length;
  if (n < fewestForInterval) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const heads = binomialDistribution(n, 0.5) ?? [];
  let below = 0;
  let place = 0;
  while (below + (heads[place] ?? 1) <= 0.025) {
    below += heads[place] ?? 0;
    place += 1;
  }
  // `place` values may lie outside at each end; with five, 1/32 on each side is the best there is.
  const outside = Math.max(0, place - 1);
  const low = sorted[outside];
  const high = sorted[n - 1 - outside];
  return low === undefined || high === undefined ? null : [low, high];
}
