import { memo } from 'react';
import type { KindPoint } from '../../../src/timeline/series.ts';
import { Band } from './curves.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';
import { fillOf, kindPaints } from './palette.ts';
import { stackKinds } from './stack.ts';
import { betweenKinds, pointsIn, sameItems, sameKinds, type Tile } from './tiles.ts';

interface Stacked {
  readonly points: readonly KindPoint[];
  /** Kinds that are left out, parted by spaces. */
  readonly hidden: string;
  readonly ids?: string;
}

/** Values by kind of process, stacked, from 0 to `top`. */
export const StackedChart = memo(function StackedChart({
  points,
  tiles,
  hidden,
  ids,
  ...frame
}: CurvesFrameProps & Stacked & { readonly tiles: readonly Tile[] }) {
  return (
    <CurvesFrame {...frame} bottom={0}>
      {tiles.map((tile) => (
        <StackedTile
          key={tile.fromPx}
          points={pointsIn(points, tile, betweenKinds)}
          hidden={hidden}
          {...(ids === undefined ? {} : { ids })}
        />
      ))}
    </CurvesFrame>
  );
});

const StackedTile = memo(
  function StackedTile({ points, hidden, ids }: Stacked) {
    const without = hidden.split(' ');
    const used = kindPaints.filter(
      (paint) =>
        !without.includes(paint.kind) && points.some((point) => point.values[paint.kind] > 0),
    );
    const stacked = stackKinds(
      points,
      used.map((paint) => paint.kind),
    );
    return used.map((paint) => (
      <Band
        key={paint.kind}
        name={paint.kind}
        points={stacked}
        extentOf={({ layers }) => layers[paint.kind]}
        fill={fillOf(paint, ids)}
        opacity={0.9}
      />
    ));
  },
  (before, now) =>
    before.hidden === now.hidden &&
    before.ids === now.ids &&
    sameItems(before.points, now.points, sameKinds),
);
