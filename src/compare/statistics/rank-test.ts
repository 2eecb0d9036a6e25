import { cumulativeStdNormalProbability } from 'simple-statistics';
import { doubledRanks, rankSumDistribution, untiedDistribution } from './rank-distribution.ts';

/** Up to this many runs a side the distribution is counted out; beyond, the normal one is as good. */
export const mostCounted = 20;

/** A difference is called one when chance alone brings one as large about in at most this share of cases. */
export const significance = 0.05;

/**
 * Two-sided p of the Mann–Whitney U test, also known as Wilcoxon's rank-sum test: how often samples of
 * one and the same source would part at least as far. No assumption on the distribution of the values;
 * both sides are assumed to have the same spread when it is read as a shift. Exact, ties included (the
 * conditional distribution given the ties), up to `mostCounted` values a side; then the normal
 * approximation with corrections for ties and continuity (Lehmann, Nonparametrics, 1975, 1.2 and 1.4).
 * @returns 0 to 1; 1 if a side is empty.
 */
export function rankTest(first: readonly number[], second: readonly number[]): number {
  const n = first.length;
  const m = second.length;
  if (n === 0 || m === 0) return 1;
  const ranks = doubledRanks([...first, ...second]);
  const sum = ranks.slice(0, n).reduce((total, rank) => total + rank, 0);
  const middle = n * (n + m + 1);
  const away = Math.abs(sum - middle);
  if (n <= mostCounted && m <= mostCounted) {
    let p = 0;
    const tied = new Set(ranks).size < n + m;
    const shares = tied ? rankSumDistribution(ranks, n) : untiedDistribution(n + m, n);
    shares.forEach((share, at) => {
      if (Math.abs(at - middle) >= away) p += share;
    });
    return Math.min(1, p);
  }
  const deviation = Math.sqrt(rankVariance(ranks, n, m));
  if (deviation === 0) return 1;
  // Ranks are doubled: half a rank is 1.
  const z = Math.max(0, away - 1) / (2 * deviation);
  return Math.min(1, 2 * (1 - cumulativeStdNormalProbability(z)));
}

/** Variance of the sum of n of the (not doubled) ranks; ties lessen it. */
function rankVariance(doubled: readonly number[], n: number, m: number): number {
  const total = n + m;
  const counts = new Map<number, number>();
  for (const rank of doubled) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  let ties = 0;
  for (const count of counts.values()) ties += count ** 3 - count;
  return ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
}
