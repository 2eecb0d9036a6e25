import { processKinds } from '../recording/kinds.ts';
import { summarize } from '../summary/summary.ts';
import type { Bytes, CpuMilliseconds, Milliseconds } from '../units.ts';
import { type RunModel, spanEndMs, spanStartMs } from './model.ts';
import { buildRssOf, cpuSeries, peakRamIn, type TimeWindow } from './series.ts';
import { firstAfter } from './spread.ts';

/** What a part of a run came to. null: could not be measured there. */
export interface RangeTotals {
  /** The part of the range in which the run went on. */
  readonly wallMs: Milliseconds;
  readonly cpuMs: CpuMilliseconds | null;
  readonly peakRssBytes: Bytes | null;
  readonly readBytes: Bytes | null;
  readonly diskReadBytes: Bytes | null;
  readonly writtenBytes: Bytes | null;
  readonly diskWrittenBytes: Bytes | null;
  /** Packages whose compiler ran in the range, if only for a part of it. */
  readonly packagesCompiled: number;
}

type ByteMetric = 'readBytes' | 'diskReadBytes' | 'writtenBytes' | 'diskWrittenBytes';

/**
 * The totals of a range. A range that covers a whole run has exactly the figures of its summary. For
 * a part, what the samples and tools saw there is scaled so that all parts together come to what the
 * system counted for the whole run (samples miss what ends between two of them).
 */
export function rangeTotals(run: RunModel, range: TimeWindow): RangeTotals {
  const startMs = Math.max(0, range.startMs);
  const endMs = Math.min(run.frontMs, range.endMs);
  const wallMs = Math.max(0, endMs - startMs);
  const packagesCompiled = packagesIn(run, range);
  const summary = summarize(run);
  if (run.end !== null && range.startMs <= 0 && range.endMs >= run.frontMs) {
    const { cpuMs, peakRssBytes, readBytes, diskReadBytes, writtenBytes, diskWrittenBytes } =
      summary;
    const bytes = { readBytes, diskReadBytes, writtenBytes, diskWrittenBytes };
    return { wallMs, cpuMs, peakRssBytes, ...bytes, packagesCompiled };
  }
  const part = { startMs, endMs };
  return {
    wallMs,
    cpuMs: scaled(cpuIn(run, part), cpuIn(run, wholeOf(run)), summary.cpuMs),
    peakRssBytes: peakIn(run, part),
    readBytes: bytesIn(run, part, 'readBytes', summary.readBytes),
    diskReadBytes: bytesIn(run, part, 'diskReadBytes', summary.diskReadBytes),
    writtenBytes: bytesIn(run, part, 'writtenBytes', summary.writtenBytes),
    diskWrittenBytes: bytesIn(run, part, 'diskWrittenBytes', summary.diskWrittenBytes),
    packagesCompiled,
  };
}

/** A little more than the run: amounts at its very ends belong to it. */
function wholeOf(run: RunModel): TimeWindow {
  return { startMs: -1, endMs: run.frontMs + 1 };
}

/** `total` null: not counted for the whole run (yet), so what was seen is all that is known. */
function scaled(part: number | null, whole: number | null, total: number | null): number | null {
  if (part === null || whole === null) return null;
  if (total === null) return part;
  if (whole > 0) return (part / whole) * total;
  return total === 0 ? 0 : null;
}

function cpuIn(run: RunModel, window: TimeWindow): CpuMilliseconds | null {
  const lengthMs = window.endMs - window.startMs;
  const point = cpuSeries(run, window, 1)[0];
  if (point === undefined) return null;
  const cores = processKinds.reduce(
    (sum, kind) => sum + (kind === 'self' ? 0 : point.values[kind]),
    0,
  );
  return cores * lengthMs;
}

function bytesIn(
  run: RunModel,
  window: TimeWindow,
  metric: ByteMetric,
  total: Bytes | null,
): Bytes | null {
  let inside: Bytes | null = null;
  let whole: Bytes | null = null;
  const { samples } = run;
  for (const [index, bytes] of samples.bytes[metric].entries()) {
    if (Number.isNaN(bytes)) continue;
    whole = (whole ?? 0) + bytes;
    const atMs = samples.atMs[index] ?? 0;
    const lengthMs = samples.intervalMs[index] ?? 0;
    const fromMs = Math.max(window.startMs, atMs - lengthMs);
    const overlapMs = Math.min(window.endMs, atMs) - fromMs;
    const share = lengthMs > 0 ? Math.max(0, overlapMs) / lengthMs : 0;
    inside = (inside ?? 0) + bytes * Math.min(1, share);
  }
  return scaled(inside, whole, total);
}

/** A sample older than this says nothing about the start of a range. */
const farthestSampleMs = 1000;

function peakIn(run: RunModel, window: TimeWindow): Bytes | null {
  const peak = peakRamIn(run, window)?.bytes ?? null;
  // A range between two samples: what was held when it began.
  const { atMs } = run.samples;
  const before = firstAfter(atMs, window.startMs) - 1;
  if (!(window.startMs - (atMs[before] ?? Number.NaN) <= farthestSampleMs)) return peak;
  return Math.max(peak ?? 0, buildRssOf(run)[before] ?? 0);
}

function packagesIn(run: RunModel, range: TimeWindow): number {
  const compiled = new Set<string>();
  for (const span of run.spans) {
    if (span.start.tool !== 'compile' || span.start.package === null) continue;
    if (spanStartMs(span) > range.endMs || spanEndMs(span, run) < range.startMs) continue;
    compiled.add(span.start.package);
  }
  return compiled.size;
}
