import { probit } from 'simple-statistics';
import { untiedDistribution } from './rank-distribution.ts';
import { mostCounted, significance } from './rank-test.ts';

/**
 * 95 % interval of how many times larger the second source's values are: the rank test turned round.
 * All quotients of a value of the second by one of the first, sorted; the interval reaches from the
 * k-th smallest to the k-th largest, where k counts the quotients that the test would still call
 * chance (Hodges and Lehmann, Estimates of Location Based on Rank Tests, 1963; Hollander, Wolfe and
 * Chicken, Nonparametric Statistical Methods, 3rd edition, 4.3). It excludes 1 just when the test, at
 * the same level and without ties, sees a difference.
 * @returns null: a value is not above 0, or there are too few for the level (4 a side are enough).
 */
export function ratioInterval(
  first: readonly number[],
  second: readonly number[],
): readonly [number, number] | null {
  if (![...first, ...second].every((value) => value > 0)) return null;
  const outside = quotientsOutside(first.length, second.length);
  if (outside === 0) return null;
  const quotients = second.flatMap((b) => first.map((a) => b / a)).sort((x, y) => x - y);
  const low = quotients[outside - 1];
  const high = quotients[quotients.length - outside];
  return low === undefined || high === undefined ? null : [low, high];
}

/** Place, from 1, of the sorted quotient at which the interval begins; 0: there is none of that level. */
function quotientsOutside(n: number, m: number): number {
  return n <= mostCounted && m <= mostCounted ? counted(n, m) : near(n, m);
}

/** The largest k with P(U < k) of at most half the level, where U = rank sum − n (n + 1) / 2. */
function counted(n: number, m: number): number {
  if (n === 0 || m === 0) return 0;
  const shares = untiedDistribution(n + m, n);
  const least = n * (n + 1);
  let p = 0;
  for (let k = 0; k <= n * m; k++) {
    // Ranks are doubled.
    p += shares[least + 2 * k] ?? 0;
    if (p > significance / 2) return k;
  }
  return 0;
}

function near(n: number, m: number): number {
  const deviation = Math.sqrt((n * m * (n + m + 1)) / 12);
  const k = (n * m) / 2 - probit(1 - significance / 2) * deviation;
  return Math.max(0, Math.floor(k + 0.5));
}
