import { memo } from 'react';
import type { DiskPoint } from '../../../src/timeline/series.ts';
import { AreasAroundZero } from './areas-around-zero.tsx';
import type { CurvesFrameProps } from './curves-frame.tsx';

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
export const DiskChart = memo(function DiskChart(
  props: CurvesFrameProps & { readonly points: readonly DiskPoint[] },
) {
  return <AreasAroundZero {...props} areas={areas} />;
});
