import { memo } from 'react';
import { bucketsFor, cpuOfRun, diskOfRun, ramOfRun, rateBucketsFor } from './derived.ts';
import { DiskChart } from './disk-chart.tsx';
import type { PictureProps } from './picture.tsx';
import { StackedChart } from './stacked-chart.tsx';

/** Curves have no words: `fontPx` and the translator are of no use to them. */
export type CounterPictureProps = Omit<PictureProps, 'fontPx' | 't'> & {
  /** The value at the upper edge, the same for all sides (`scalesFor`). */
  readonly top: number;
};

/** Kinds that are not drawn, parted by spaces. */
type Filtered = CounterPictureProps & { readonly hidden: string };

/** Busy cores by kind of process. */
export const CpuPicture = memo(function CpuPicture({ run, ...chart }: Filtered) {
  const { startMs, endMs } = chart.window;
  const buckets = rateBucketsFor(run, chart.width, endMs - startMs);
  return <StackedChart {...chart} points={cpuOfRun(run, startMs, endMs, buckets)} />;
});

/** Resident memory by kind of process. */
export const RamPicture = memo(function RamPicture({ run, ...chart }: Filtered) {
  const { startMs, endMs } = chart.window;
  const buckets = bucketsFor(run, chart.width);
  return <StackedChart {...chart} points={ramOfRun(run, startMs, endMs, buckets)} />;
});

/** Bytes a second: read above the line, written below; darker what reached the disk itself. */
export const DiskPicture = memo(function DiskPicture({ run, ...chart }: CounterPictureProps) {
  const { startMs, endMs } = chart.window;
  const buckets = rateBucketsFor(run, chart.width, endMs - startMs);
  return <DiskChart {...chart} points={diskOfRun(run, startMs, endMs, buckets)} />;
});
