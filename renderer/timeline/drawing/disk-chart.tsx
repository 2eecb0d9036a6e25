import { memo } from 'react';
import type { DiskPoint } from '../../../src/timeline/series.ts';
import { AreasFromZero } from './areas-around-zero.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';
import { betweenRates, pointsIn, sameItems, sameRates, type Tile } from './tiles.ts';

const down = (value: number | null) => (value === null ? null : -value);
const areas = [
  {
    name: 'read',
    heightOf: (point: DiskPoint) => point.readBytesPerSecond,
    color: 'var(--track-read)',
  },
  {
    name: 'read-disk',
    heightOf: (point: DiskPoint) => point.diskReadBytesPerSecond,
    color: 'var(--track-read-disk)',
  },
  {
    name: 'write',
    heightOf: (point: DiskPoint) => down(point.writtenBytesPerSecond),
    color: 'var(--track-write)',
  },
  {
    name: 'write-disk',
    heightOf: (point: DiskPoint) => down(point.diskWrittenBytesPerSecond),
    color: 'var(--track-write-disk)',
  },
] as const;

/** Rates from `-top` (written) to `top` (read), the disk's own share over them. */
export const DiskChart = memo(function DiskChart({
  points,
  tiles,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly DiskPoint[];
  readonly tiles: readonly Tile[];
}) {
  return (
    <CurvesFrame {...frame} bottom={-frame.top}>
      {tiles.map((tile) => (
        <DiskTile key={tile.fromPx} points={pointsIn(points, tile, betweenRates)} />
      ))}
    </CurvesFrame>
  );
});

const DiskTile = memo(
  function DiskTile(props: { readonly points: readonly DiskPoint[] }) {
    return <AreasFromZero points={props.points} areas={areas} />;
  },
  (before, now) => sameItems(before.points, now.points, sameRates),
);
