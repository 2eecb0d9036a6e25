/** Median of numbers in any order; the mean of the middle two for an even count; null for none. */
export function medianOf(values: readonly number[]): number | null {
  return percentileOf(values, 0.5);
}

/** The value below which a share (0 to 1) of the numbers lies, interpolated between neighbours; null for none. */
export function percentileOf(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
