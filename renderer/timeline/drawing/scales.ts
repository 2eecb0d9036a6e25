import type { MachineRecord } from '../../../src/recording/records.ts';
import { sumOfColumns } from '../../../src/timeline/by-kind.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { perRun, perRunAnd } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { peakRam } from '../../../src/timeline/series.ts';
import { diskPeaksOfRun, pixelsOf } from './derived.ts';
import { niceTop } from './geometry.ts';

/** Upper ends of the vertical axes, the same for all sides so that heights can be compared. */
export interface Scales {
  readonly cores: number;
  readonly ramBytes: number;
  readonly diskBytesPerSecond: number;
  readonly workBytes: number;
}

const leastRamBytes = 20e6;
const leastDiskBytesPerSecond = 1e6;
const leastWorkBytes = 1e6;

const mostRate = perRunAnd((run, startMs: number, endMs: number, pixels: number): number => {
  const { read, written } = diskPeaksOfRun(run, startMs, endMs, pixels);
  let most = 0;
  for (const peaks of [read, written]) {
    for (const peak of peaks) if (peak > most) most = peak;
  }
  return most;
});

const mostWork = perRun((run) =>
  run.workSizes.reduce((most, size) => Math.max(most, size.bytes), 0),
);

/** The most memory of the build and of Buildoscope together. */
const mostRamWithSelf = perRun((run) => {
  let most = peakRam(run)?.bytes ?? 0;
  const sums = sumOfColumns(run.samples.rssBytes, run.samples.length, []);
  for (const bytes of sums) if (bytes > most) most = bytes;
  return most;
});

/** The scales for the shown runs; `withSelf`: Buildoscope's own memory is shown as well. Of the disk's rates only those in the window count. */
export function scalesFor(
  runs: readonly RunModel[],
  machine: MachineRecord | null,
  drawn: TimeWindow,
  width: number,
  withSelf: boolean,
): Scales {
  return {
    cores: coresTop(machine),
    ramBytes: ramTop(runs, withSelf),
    ...fileTops(runs, drawn, width),
  };
}

export function coresTop(machine: MachineRecord | null): number {
  return Math.max(1, Math.ceil(machine?.usableCores ?? 1));
}

export function ramTop(runs: readonly RunModel[], withSelf: boolean): number {
  return niceTop(
    most(runs.map((run) => (withSelf ? mostRamWithSelf(run) : (peakRam(run)?.bytes ?? 0)))),
    leastRamBytes,
  );
}

export function fileTops(
  runs: readonly RunModel[],
  drawn: TimeWindow,
  width: number,
): Pick<Scales, 'diskBytesPerSecond' | 'workBytes'> {
  return {
    diskBytesPerSecond: niceTop(
      most(runs.map((run) => mostRate(run, drawn.startMs, drawn.endMs, pixelsOf(width)))),
      leastDiskBytesPerSecond,
    ),
    workBytes: niceTop(most(runs.map(mostWork)), leastWorkBytes),
  };
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}
