/**
 * How often each sum of ranks comes about when `size` of the given ranks are drawn at random: the null
 * distribution of the rank-sum test, by adding one rank after the other (the recursion of Mann and
 * Whitney, On a Test of Whether one of Two Random Variables is Stochastically Larger than the Other,
 * 1947, which holds for tied ranks as well).
 * @param ranks whole numbers; tied values share a mean rank, so pass all of them doubled then.
 * @returns shares that add up to 1; the place is the sum. Cost: ranks × size × sum of the ranks.
 */
export function rankSumDistribution(ranks: readonly number[], size: number): Float64Array {
  const largest = [...ranks].sort((a, b) => b - a).slice(0, size);
  const width = largest.reduce((sum, rank) => sum + rank, 0) + 1;
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(width));
  const none = ways[0];
  if (none !== undefined) none[0] = 1;
  for (const rank of ranks) {
    // From above, so that a rank is not drawn twice.
    for (let drawn = size; drawn >= 1; drawn--) {
      const to = ways[drawn];
      const from = ways[drawn - 1];
      if (to === undefined || from === undefined) continue;
      for (let sum = width - 1; sum >= rank; sum--) {
        to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
      }
    }
  }
  const counts = ways[size] ?? new Float64Array(0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

const untied = new Map<string, Float64Array>();

/** The distribution for `size` of the ranks from 1 to `total`, each doubled; counted out once. */
export function untiedDistribution(total: number, size: number): Float64Array {
  const key = `${total} ${size}`;
  const ranks = () => Array.from({ length: total }, (_, index) => 2 * (index + 1));
  const known = untied.get(key) ?? rankSumDistribution(ranks(), size);
  untied.set(key, known);
  return known;
}

/** The ranks of values, from 1, doubled: tied values share the mean of their ranks. */
export function doubledRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (
      to + 1 < order.length &&
      valueAt(values, order, to + 1) === valueAt(values, order, from)
    ) {
      to++;
    }
    for (let place = from; place <= to; place++) ranks[order[place] ?? 0] = from + to + 2;
    from = to + 1;
  }
  return ranks;
}

function valueAt(values: readonly number[], order: readonly number[], place: number): number {
  return values[order[place] ?? 0] ?? Number.NaN;
}
