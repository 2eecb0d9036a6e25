/** What can be said of the intervals that were really kept. */
export interface IntervalFigures {
  readonly count: number;
  readonly medianIntervalMs: number | null;
  readonly p95IntervalMs: number | null;
}

/** Median and 95th percentile by nearest rank; null when there were none. */
export function intervalFigures(intervalsMs: readonly number[]): IntervalFigures {
  const sorted = Float64Array.from(intervalsMs).sort();
  const rank = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? null;
  return { count: sorted.length, medianIntervalMs: rank(0.5), p95IntervalMs: rank(0.95) };
}
