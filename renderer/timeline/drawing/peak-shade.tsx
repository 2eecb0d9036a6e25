import { memo } from 'react';
import { peakPath } from './peak-path.ts';
import { Picture } from './picture.tsx';
import { sameItems, type Tile } from './tiles.ts';

interface ShadeFrame {
  readonly height: number;
  readonly top: number;
}

/**
 * The highest value of each pixel as a faint shade: what is thinned, or a mean, stands before it. From a base
 * line at 0; `top` is the value at the upper edge, and, of what goes down, at the lower one.
 */
export const PeakShade = memo(function PeakShade(
  props: ShadeFrame & {
    readonly peaks: Float64Array;
    readonly below?: Float64Array;
    readonly width: number;
    readonly tiles: readonly Tile[];
  },
) {
  const { peaks, below, width, height, top, tiles } = props;
  const frame = { height, top };
  return (
    <Picture className="tl-over tl-peaks" width={width} height={height}>
      {tiles.map(({ fromPx, toPx }) => (
        <Shade
          key={fromPx}
          {...frame}
          fromPx={fromPx}
          peaks={peaks.subarray(fromPx, toPx)}
          of={below === undefined ? 'all' : 'read'}
        />
      ))}
      {below === undefined
        ? null
        : tiles.map(({ fromPx, toPx }) => (
            <Shade
              key={fromPx}
              {...frame}
              fromPx={fromPx}
              peaks={below.subarray(fromPx, toPx)}
              of="written"
            />
          ))}
    </Picture>
  );
});

const Shade = memo(
  function Shade(
    props: ShadeFrame & {
      readonly fromPx: number;
      readonly peaks: Float64Array;
      readonly of: 'all' | 'read' | 'written';
    },
  ) {
    const { fromPx, peaks, of, height, top } = props;
    const base = of === 'all' ? height : height / 2;
    const sign = of === 'written' ? -1 : 1;
    const yOf = (value: number) =>
      Math.min(height, Math.max(0, base - sign * (value / top) * base));
    return <path d={peakPath(peaks, base, yOf, fromPx)} data-peaks={of} />;
  },
  (before, now) =>
    before.fromPx === now.fromPx &&
    before.of === now.of &&
    before.height === now.height &&
    before.top === now.top &&
    sameItems(before.peaks, now.peaks),
);
