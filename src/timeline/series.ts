import { processKinds } from '../recording/kinds.ts';
import type { SampleRecord } from '../recording/records.ts';
import { sampleBytes } from '../recording/samples.ts';
import type { Bytes, Cores, Milliseconds } from '../units.ts';
import { kindRecord, sumOfColumns, sumOfKinds } from './by-kind.ts';
import { cpuSeries, type KindPoint, placesOfRun } from './cpu-series.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from './model.ts';
import { perRun } from './per-run.ts';
import { type PhaseName, phasesOf } from './phases.ts';
import { createSpread, firstAfter, type TimeWindow } from './spread.ts';

export { cpuSeries, type KindPoint, type TimeWindow };

const ofBuild = sumOfKinds(['self']);

/** Memory that the build holds at a sample: all kinds but Buildoscope's own. */
export function buildRssBytes(sample: SampleRecord): Bytes {
  return ofBuild(sample.rssBytes);
}

/** The same of all samples of a run. */
export const buildRssOf = perRun(
  ({ samples }): Float64Array => sumOfColumns(samples.rssBytes, samples.length, ['self']),
);

/**
 * Resident memory by kind, in bytes, at samples' own times. At most `buckets` points: where there are
 * more samples, each stretch keeps the one with the least and the one with the most memory in all, so
 * that no peak is lost. One sample on each side of the window is kept for the lines that cross its edge.
 */
export function ramSeries(
  run: RunModel,
  window: TimeWindow,
  buckets: number,
): readonly KindPoint[] {
  if (!(window.endMs > window.startMs) || buckets < 1) return [];
  const { atMs, rssBytes } = run.samples;
  const built = buildRssOf(run);
  const from = firstAfter(atMs, window.startMs);
  const to = firstAfter(atMs, window.endMs);
  const chosen: number[] = [];
  const take = (index: number): void => {
    if (index >= 0 && index < atMs.length && index !== chosen.at(-1)) chosen.push(index);
  };
  take(from - 1);
  if (to - from <= buckets) {
    for (let index = from; index < to; index++) take(index);
  } else {
    const stretches = Math.max(1, Math.floor(buckets / 2));
    const width = (window.endMs - window.startMs) / stretches;
    let index = from;
    for (let stretch = 1; stretch <= stretches; stretch++) {
      const endMs = stretch === stretches ? window.endMs : window.startMs + stretch * width;
      if (index >= to || (atMs[index] ?? Infinity) > endMs) continue;
      let least = index;
      let most = index;
      for (; index < to && (atMs[index] ?? Infinity) <= endMs; index++) {
        const bytes = built[index] ?? 0;
        if (bytes < (built[least] ?? 0)) least = index;
        else if (bytes > (built[most] ?? 0)) most = index;
      }
      take(Math.min(least, most));
      take(Math.max(least, most));
    }
  }
  take(to);
  return chosen.map((index) => ({
    atMs: atMs[index] ?? 0,
    values: kindRecord((kind) => rssBytes[kind]?.[index] ?? 0),
  }));
}

/** Bytes per second of the build's processes; null where it was not measured. */
export interface DiskPoint {
  readonly atMs: Milliseconds;
  /** Through read and write calls. */
  readonly readBytesPerSecond: number | null;
  readonly writtenBytesPerSecond: number | null;
  /** The part that really reached the disk. */
  readonly diskReadBytesPerSecond: number | null;
  readonly diskWrittenBytesPerSecond: number | null;
}

/** Disk rates, one point a bucket at its middle: the mean over the part of the bucket that was sampled. */
export function diskSeries(
  run: RunModel,
  window: TimeWindow,
  buckets: number,
): readonly DiskPoint[] {
  if (!(window.endMs > window.startMs) || buckets < 1) return [];
  const width = (window.endMs - window.startMs) / buckets;
  const { atMs, intervalMs, bytes } = run.samples;
  const places = placesOfRun(run, window.startMs, window.endMs, buckets);
  const totalsOf = (amounts: Float64Array): Float64Array => {
    const spread = createSpread(window, buckets);
    spread.addEach(amounts, places, (index) => {
      const toMs = atMs[index] ?? 0;
      const lengthMs = intervalMs[index] ?? 0;
      if (lengthMs > 0) spread.add(toMs - lengthMs, toMs, amounts[index] ?? 0);
    });
    return spread.totals();
  };
  /** What was sampled in each bucket: mostly the same for all four. */
  const coveredBy = new Map<Float64Array, Float64Array>();
  const rates = sampleBytes.map((metric) => {
    const { [metric]: moved } = bytes;
    const measuredMs = whereMeasured(intervalMs, moved);
    const covered = coveredBy.get(measuredMs) ?? totalsOf(measuredMs);
    coveredBy.set(measuredMs, covered);
    return Array.from(totalsOf(moved), (total, index) => {
      const ms = covered[index] ?? 0;
      // Sums of fractions leave a trace of 1e-12 ms where nothing was sampled.
      return ms > width * 1e-6 ? (Math.max(0, total) / ms) * 1000 : null;
    });
  });
  const points: DiskPoint[] = [];
  for (let index = 0; index < buckets; index++) {
    const startMs = window.startMs + index * width;
    if (startMs >= run.frontMs) break;
    if (startMs + width <= 0) continue;
    points.push({
      atMs: startMs + width / 2,
      readBytesPerSecond: rates[0]?.[index] ?? null,
      writtenBytesPerSecond: rates[1]?.[index] ?? null,
      diskReadBytesPerSecond: rates[2]?.[index] ?? null,
      diskWrittenBytesPerSecond: rates[3]?.[index] ?? null,
    });
  }
  return points;
}

/** Values of the samples for which another one was measured; NaN for those for which it was not. */
function whereMeasured(values: Float64Array, other: Float64Array): Float64Array {
  if (!other.includes(Number.NaN)) return values;
  return values.map((value, index) => (Number.isNaN(other[index]) ? Number.NaN : value));
}

const always: TimeWindow = { startMs: Number.NEGATIVE_INFINITY, endMs: Number.POSITIVE_INFINITY };

/** The most memory that a build is known to have held, and when. null: unknown. */
type PeakRam = { readonly atMs: Milliseconds; readonly bytes: Bytes } | null;

/**
 * The most memory that the build is known to have held: the highest sample, or the peak of a single
 * process if that is higher (samples may miss it; the time is then that process's end).
 */
export const peakRam: (run: RunModel) => PeakRam = perRun((run) => peakRamIn(run, always));

/** The same of what is known at a window's times. */
export function peakRamIn(run: RunModel, window: TimeWindow): PeakRam {
  let peak: PeakRam = null;
  const offer = (atMs: Milliseconds, bytes: Bytes | null): void => {
    if (atMs < window.startMs || atMs > window.endMs) return;
    if (bytes !== null && bytes > (peak?.bytes ?? 0)) peak = { atMs, bytes };
  };
  const { atMs } = run.samples;
  const built = buildRssOf(run);
  let highest = -1;
  let mostBytes = 0;
  for (let index = 0; index < atMs.length; index++) {
    const bytes = built[index] ?? 0;
    const at = atMs[index] ?? 0;
    if (bytes <= mostBytes || at < window.startMs || at > window.endMs) continue;
    highest = index;
    mostBytes = bytes;
  }
  if (highest >= 0) offer(atMs[highest] ?? 0, mostBytes);
  for (const span of run.spans) {
    if (span.end !== null) offer(span.end.endMs, span.end.peakRssBytes);
  }
  if (run.end !== null) offer(run.end.wallMs, run.end.command.peakRssBytes);
  return peak;
}

/** What the cross-hair shows; null: not measured there. */
export interface ValuesAt {
  /** Without Buildoscope's own share, as is the memory. */
  readonly cpuCores: Cores | null;
  readonly rssBytes: Bytes | null;
  readonly readBps: number | null;
  readonly writtenBps: number | null;
  readonly phase: PhaseName | null;
  /** The tools that ran, in order of their starts. */
  readonly tools: readonly Span[];
}

/** Rates at one time are means over this stretch around it, about one sample. */
const aroundMs = 20;
/** A sample further away says nothing about this time. */
const farthestSampleMs = 1000;

/** Everything that is known about one time of a run. */
export function valuesAt(run: RunModel, atMs: Milliseconds): ValuesAt {
  const window = { startMs: atMs - aroundMs / 2, endMs: atMs + aroundMs / 2 };
  const inRun = atMs >= 0 && atMs <= run.frontMs;
  const cpu = inRun ? cpuSeries(run, window, 1)[0] : undefined;
  const disk = inRun ? diskSeries(run, window, 1)[0] : undefined;
  const sample = inRun ? nearestSample(run, atMs) : -1;
  const phase = phasesOf(run).findLast((entry) => entry.startMs <= atMs && atMs <= entry.endMs);
  return {
    cpuCores:
      cpu === undefined
        ? null
        : processKinds.reduce((sum, kind) => sum + (kind === 'self' ? 0 : cpu.values[kind]), 0),
    rssBytes: buildRssOf(run)[sample] ?? null,
    readBps: disk?.readBytesPerSecond ?? null,
    writtenBps: disk?.writtenBytesPerSecond ?? null,
    phase: phase?.phase ?? null,
    tools: run.spans.filter((span) => spanStartMs(span) <= atMs && atMs <= spanEndMs(span, run)),
  };
}

/** Index of the sample that tells of a time; −1: none does. */
function nearestSample(run: RunModel, atMs: Milliseconds): number {
  const times = run.samples.atMs;
  const after = firstAfter(times, atMs);
  const distance = (index: number): number => Math.abs((times[index] ?? Infinity) - atMs);
  const nearest = distance(after - 1) <= distance(after) ? after - 1 : after;
  return distance(nearest) <= farthestSampleMs ? nearest : -1;
}
