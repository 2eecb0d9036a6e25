/**
 * The outline of the highest value in each pixel, one step a pixel, down to the base line at both ends of
 * what is known. `yOf` gives the height of a value in the picture; heights are kept to a tenth of a pixel.
 * `fromPx`: the place of the first pixel.
 */
export function peakPath(
  peaks: Float64Array,
  baseY: number,
  yOf: (value: number) => number,
  fromPx = 0,
): string {
  const base = baseY.toFixed(1);
  let path = '';
  let last: string | null = null;
  for (let pixel = 0; pixel <= peaks.length; pixel++) {
    const peak = peaks[pixel] ?? Number.NaN;
    if (Number.isNaN(peak)) {
      if (last !== null) path += `H${fromPx + pixel}V${base}`;
      last = null;
      continue;
    }
    const y = yOf(peak).toFixed(1);
    if (last === null) path += `M${fromPx + pixel} ${base}V${y}`;
    else if (y !== last) path += `H${fromPx + pixel}V${y}`;
    last = y;
  }
  return path;
}
