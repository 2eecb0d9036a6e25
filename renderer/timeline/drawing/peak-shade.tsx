import { memo } from 'react';
import { peakPath } from './peak-path.ts';
import { Picture } from './picture.tsx';

/**
 * The highest value of each pixel as a faint shade: what is thinned, or a mean, stands before it. From a base
 * line at 0; `top` is the value at the upper edge, and, of what goes down, at the lower one.
 */
export const PeakShade = memo(function PeakShade(props: {
  readonly peaks: Float64Array;
  readonly below?: Float64Array;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}) {
  const { peaks, below, width, height, top } = props;
  const base = below === undefined ? height : height / 2;
  const yOf = (sign: 1 | -1) => (value: number) =>
    Math.min(height, Math.max(0, base - sign * (value / top) * base));
  return (
    <Picture className="tl-over tl-peaks" width={width} height={height}>
      <path d={peakPath(peaks, base, yOf(1))} data-peaks={below === undefined ? 'all' : 'read'} />
      {below === undefined ? null : (
        <path d={peakPath(below, base, yOf(-1))} data-peaks="written" />
      )}
    </Picture>
  );
});
