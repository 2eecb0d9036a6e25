import type { ProcessKind } from '../recording/kinds.ts';
import type { SampleRecord } from '../recording/records.ts';
import { sumOfKinds } from './by-kind.ts';
import { unseenCpu } from './cpu-series.ts';
import type { RunModel } from './model.ts';
import { firstAfter, type TimeWindow } from './spread.ts';
import { createStepSum, readingEdges, type Steps } from './steps.ts';

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
  const sumOf = sumOfKinds(hidden);
  const sum = createStepSum(readingEdges(run));
  for (const { atMs, intervalMs, cpuMs } of run.samples) {
    sum.add(atMs - intervalMs, atMs, sumOf(cpuMs));
  }
  for (const { kind, fromMs, toMs, cpuMs } of unseenCpu(run)) {
    if (!hidden.includes(kind)) sum.add(fromMs, toMs, cpuMs);
  }
  return sum.rates();
}

/** Bytes per second in both directions, one value for each reading: through calls, or of the disk itself where that is more. */
export function diskReadings(run: RunModel): { readonly read: Steps; readonly written: Steps } {
  const edgesMs = readingEdges(run);
  const read = createStepSum(edgesMs);
  const written = createStepSum(edgesMs);
  for (const sample of run.samples) {
    const fromMs = sample.atMs - sample.intervalMs;
    const readBytes = larger(sample.readBytes, sample.diskReadBytes);
    const writtenBytes = larger(sample.writtenBytes, sample.diskWrittenBytes);
    if (readBytes !== null) read.add(fromMs, sample.atMs, readBytes * 1000);
    if (writtenBytes !== null) written.add(fromMs, sample.atMs, writtenBytes * 1000);
  }
  return { read: read.rates(), written: written.rates() };
}

function larger(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
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
  const { samples } = run;
  const pixelMs = (window.endMs - window.startMs) / pixels;
  if (!(pixelMs > 0)) return peaks;
  const sumOf = sumOfKinds(hidden);
  const bytesOf = ({ rssBytes }: SampleRecord): number => sumOf(rssBytes);
  const offer = (pixel: number, bytes: number): void => {
    if (!(bytes <= (peaks[pixel] ?? Number.POSITIVE_INFINITY))) peaks[pixel] = bytes;
  };
  let fromX = Number.NaN;
  let fromBytes = 0;
  const end = firstAfter(samples, window.endMs);
  for (let index = Math.max(0, firstAfter(samples, window.startMs) - 1); index <= end; index++) {
    const sample = samples[index];
    if (sample === undefined) break;
    const toX = (sample.atMs - window.startMs) / pixelMs;
    const toBytes = bytesOf(sample);
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
