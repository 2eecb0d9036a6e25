import type { MachineRecord } from '../../../src/recording/records.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { perRun, perRunAnd } from '../../../src/timeline/per-run.ts';
import { buildRssBytes, type TimeWindow } from '../../../src/timeline/series.ts';
import { diskOfRun, peakRamOfRun, rateBucketsFor } from './derived.ts';
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

const mostRate = perRunAnd((run, startMs: number, endMs: number, buckets: number): number => {
  let most = 0;
  for (const point of diskOfRun(run, startMs, endMs, buckets)) {
    most = Math.max(
      most,
      point.readBytesPerSecond ?? 0,
      point.writtenBytesPerSecond ?? 0,
      point.diskReadBytesPerSecond ?? 0,
      point.diskWrittenBytesPerSecond ?? 0,
    );
  }
  return most;
});

const mostWork = perRun((run) =>
  run.workSizes.reduce((most, size) => Math.max(most, size.bytes), 0),
);

/** The most memory of the build and of Buildoscope together. */
const mostRamWithSelf = perRun((run) =>
  run.samples.reduce(
    (most, sample) => Math.max(most, buildRssBytes(sample) + (sample.rssBytes.self ?? 0)),
    peakRamOfRun(run)?.bytes ?? 0,
  ),
);

/** The scales for the shown runs; `withSelf`: Buildoscope's own memory is shown as well. Disk rates depend on the window, since they are means over its pixels. */
export function scalesFor(
  runs: readonly RunModel[],
  machine: MachineRecord | null,
  drawn: TimeWindow,
  width: number,
  withSelf: boolean,
): Scales {
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const windowMs = drawn.endMs - drawn.startMs;
  return {
    cores: Math.max(1, Math.ceil(machine?.usableCores ?? 1)),
    ramBytes: niceTop(
      most(runs.map((run) => (withSelf ? mostRamWithSelf(run) : (peakRamOfRun(run)?.bytes ?? 0)))),
      leastRamBytes,
    ),
    diskBytesPerSecond: niceTop(
      most(
        runs.map((run) =>
          mostRate(run, drawn.startMs, drawn.endMs, rateBucketsFor(run, width, windowMs)),
        ),
      ),
      leastDiskBytesPerSecond,
    ),
    workBytes: niceTop(most(runs.map(mostWork)), leastWorkBytes),
  };
}
