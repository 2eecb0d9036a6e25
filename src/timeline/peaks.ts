import type { ProcessKind } from '../recording/kinds.ts';
import { sumOfColumns } from './by-kind.ts';
import { unseenCpu } from './cpu-series.ts';
import type { RunModel } from './model.ts';
import { buildRssOf } from './series.ts';
import { firstAfter, type TimeWindow } from './spread.ts';
import { createStepSum, readingsOf, type Steps } from './steps.ts';

/*
 * Curves are thinned, and rates are means. So that no peak is lost, charts also draw the highest value that
 * was measured in each pixel: these are the values, as they were read.
 */

/**
 * Busy cores of the kinds that are not hidden, in all, one value for each reading of the sampler: what it
 * saw, and what it had not seen of tools that ran then (as in `cpuSeries`). The kernel counts in ticks, so
 * a reading may be off by one of them, and exceed the cores that there are.
 */
export function cpuReadings(run: RunModel, hidden: readonly ProcessKind[]): Steps {
  const { samples } = run;
  const sum = createStepSum(readingsOf(run));
  sum.addEach(samples, sumOfColumns(samples.cpuMs, samples.length, hidden));
  for (const { kind, fromMs, toMs, cpuMs } of unseenCpu(run)) {
    if (!hidden.includes(kind)) sum.add(fromMs, toMs, cpuMs);
  }
  return sum.rates();
}

/** Bytes per second in both directions, one value for each reading: through calls, or of the disk itself where that is more. */
export function diskReadings(run: RunModel): { readonly read: Steps; readonly written: Steps } {
  const { samples } = run;
  const { readBytes, diskReadBytes, writtenBytes, diskWrittenBytes } = samples.bytes;
  const read = createStepSum(readingsOf(run));
  const written = createStepSum(readingsOf(run));
  read.addEach(samples, largerPerSecond(readBytes, diskReadBytes));
  written.addEach(samples, largerPerSecond(writtenBytes, diskWrittenBytes));
  return { read: read.rates(), written: written.rates() };
}

/** The larger of two columns of bytes, times 1000, since rates are per ms; NaN: neither was measured. */
function largerPerSecond(some: Float64Array, others: Float64Array): Float64Array {
  const larger = new Float64Array(some.length);
  for (let index = 0; index < larger.length; index++) {
    const a = some[index] ?? Number.NaN;
    const b = others[index] ?? Number.NaN;
    // A comparison with NaN is false.
    larger[index] = 1000 * (a >= b || Number.isNaN(b) ? a : b);
  }
  return larger;
}

/**
 * The most memory of the kinds that are not hidden in each pixel: of the samples in it, and of the straight
 * lines from sample to sample, as memory is drawn. NaN: before the first and after the last sample.
 */
export function ramPeaks(
  run: RunModel,
  window: TimeWindow,
  pixels: number,
  hidden: readonly ProcessKind[],
): Float64Array {
  const peaks = new Float64Array(pixels).fill(Number.NaN);
  const { atMs, rssBytes, length } = run.samples;
  const pixelMs = (window.endMs - window.startMs) / pixels;
  if (!(pixelMs > 0)) return peaks;
  const isBuild = hidden.length === 1 && hidden[0] === 'self';
  const bytes = isBuild ? buildRssOf(run) : sumOfColumns(rssBytes, length, hidden);
  const offer = (pixel: number, value: number): void => {
    if (!(value <= (peaks[pixel] ?? Number.POSITIVE_INFINITY))) peaks[pixel] = value;
  };
  let fromX = Number.NaN;
  let fromBytes = 0;
  const end = Math.min(length - 1, firstAfter(atMs, window.endMs));
  for (let index = Math.max(0, firstAfter(atMs, window.startMs) - 1); index <= end; index++) {
    const toX = ((atMs[index] ?? 0) - window.startMs) / pixelMs;
    const toBytes = bytes[index] ?? 0;
    if (Number.isNaN(fromX)) [fromX, fromBytes] = [toX, toBytes];
    const slope = (toBytes - fromBytes) / (toX - fromX);
    const last = Math.min(pixels - 1, Math.floor(toX));
    for (let pixel = Math.max(0, Math.floor(fromX)); pixel <= last; pixel++) {
      // Where the line enters the pixel, and where it leaves it.
      offer(pixel, pixel <= fromX ? fromBytes : fromBytes + slope * (pixel - fromX));
      offer(pixel, pixel + 1 >= toX ? toBytes : fromBytes + slope * (pixel + 1 - fromX));
    }
    fromX = toX;
    fromBytes = toBytes;
  }
  return peaks;
}
