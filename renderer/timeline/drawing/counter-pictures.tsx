import { memo } from 'react';
import {
  bucketsFor,
  cpuOfRun,
  cpuPeaksOfRun,
  diskOfRun,
  diskPeaksOfRun,
  pixelsOf,
  ramOfRun,
  ramPeaksOfRun,
  rateBucketsFor,
} from './derived.ts';
import { DiskChart } from './disk-chart.tsx';
import { PeakShade } from './peak-shade.tsx';
import type { PictureProps } from './picture.tsx';
import { StackedChart } from './stacked-chart.tsx';
import { tilesOf } from './tiles.ts';

/** Curves have no words: `fontPx` and the translator are of no use to them. */
export type CounterPictureProps = Omit<PictureProps, 'fontPx' | 't'> & {
  /** The value at the upper edge, the same for all sides (`scalesFor`). */
  readonly top: number;
};

/** Kinds that are not drawn, parted by spaces. */
type Filtered = CounterPictureProps & { readonly hidden: string };

/** Busy cores by kind of process: their means, before the highest value of each pixel. */
export const CpuPicture = memo(function CpuPicture({ run, ...chart }: Filtered) {
  const { window, width, hidden } = chart;
  const { startMs, endMs } = window;
  const buckets = rateBucketsFor(run, width, endMs - startMs);
  const tiles = tilesOf(run, window, width);
  return (
    <>
      <PeakShade
        {...frameOf(chart)}
        tiles={tiles}
        peaks={cpuPeaksOfRun(run, startMs, endMs, pixelsOf(width), hidden)}
      />
      <StackedChart {...chart} tiles={tiles} points={cpuOfRun(run, startMs, endMs, buckets)} />
    </>
  );
});

/** Resident memory by kind of process, before the most of each pixel. */
export const RamPicture = memo(function RamPicture({ run, ...chart }: Filtered) {
  const { window, width, hidden } = chart;
  const { startMs, endMs } = window;
  const tiles = tilesOf(run, window, width);
  return (
    <>
      <PeakShade
        {...frameOf(chart)}
        tiles={tiles}
        peaks={ramPeaksOfRun(run, startMs, endMs, pixelsOf(width), hidden)}
      />
      <StackedChart
        {...chart}
        tiles={tiles}
        points={ramOfRun(run, startMs, endMs, bucketsFor(run, width))}
      />
    </>
  );
});

/** Bytes a second: read above the line, written below; darker what reached the disk itself, lighter the highest value of each pixel. */
export const DiskPicture = memo(function DiskPicture({ run, ...chart }: CounterPictureProps) {
  const { startMs, endMs } = chart.window;
  const buckets = rateBucketsFor(run, chart.width, endMs - startMs);
  const tiles = tilesOf(run, chart.window, chart.width);
  const { read, written } = diskPeaksOfRun(run, startMs, endMs, pixelsOf(chart.width));
  return (
    <>
      <PeakShade {...frameOf(chart)} tiles={tiles} peaks={read} below={written} />
      <DiskChart {...chart} tiles={tiles} points={diskOfRun(run, startMs, endMs, buckets)} />
    </>
  );
});

function frameOf({ width, height, top }: Omit<CounterPictureProps, 'run'>) {
  return { width, height, top };
}
