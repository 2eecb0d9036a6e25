import { type ProcessKind, processKinds } from '../../../src/recording/kinds.ts';
import { binaryLife, sourceReads } from '../../../src/timeline/life-line.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../../src/timeline/model.ts';
import { originOf } from '../../../src/timeline/origins.ts';
import { type PackedSpan, packSpans } from '../../../src/timeline/pack.ts';
import { cpuReadings, diskReadings, ramPeaks } from '../../../src/timeline/peaks.ts';
import { perRun, perRunAnd } from '../../../src/timeline/per-run.ts';
import { phasesOf } from '../../../src/timeline/phases.ts';
import {
  cpuSeries,
  diskSeries,
  peakRam,
  ramSeries,
  type TimeWindow,
} from '../../../src/timeline/series.ts';
import { mostInPixels } from '../../../src/timeline/steps.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { type Rows, rowsOf } from './rows.ts';

/** More points than this make one update of a chart too slow (docs/measuring.md), and are finer than its pixels. */
const mostPoints = 600;

/** Rates are counted in the kernel's ticks (10 ms): over fewer pixels than this they only show noise. */
const pixelsPerRate = 4;

/** While a run grows its charts are drawn several times a second, so they get fewer points. */
const mostLivePoints = 90;

/** The points that memory in a plot of `width` pixels is thinned to; least and most of each stretch stay. */
export function bucketsFor(run: RunModel, width: number): number {
  const most = run.end === null ? mostLivePoints : mostPoints;
  return Math.max(50, Math.min(most, Math.floor(width)));
}

/** The points that rates are averaged to: never shorter than one sampling interval. */
export function rateBucketsFor(run: RunModel, width: number, windowMs: Milliseconds): number {
  const hz = run.start.requestedHz > 0 ? run.start.requestedHz : 50;
  const most = run.end === null ? mostLivePoints : mostPoints;
  const wanted = Math.min(most, width / pixelsPerRate, (windowMs * hz) / 1000);
  return Math.max(2, Math.floor(wanted));
}

/** One bucket more at each side, so that the curves cross the plot's edges. */
function padded(startMs: Milliseconds, endMs: Milliseconds, buckets: number): TimeWindow {
  const bucketMs = (endMs - startMs) / buckets;
  return { startMs: startMs - bucketMs, endMs: endMs + bucketMs };
}

export const phasesOfRun = perRun(phasesOf);
/** How many packages a run compiled. */
export const compiledOfRun = perRun((run): number => {
  const compiles = run.spans.filter((span) => span.start.tool === 'compile');
  return new Set(compiles.map((span) => span.start.package ?? span.start.span)).size;
});
export const packOfRun = perRun((run) => packSpans(run));
const rowsOfRun = perRun((run) => rowsOf(packOfRun(run)));
/**
 * While a run is recorded a tool's end is told only with the samples up to it, its start at once. Those that
 * began after the last sample are left out until then: else all that ended meanwhile would seem to go on beside
 * them, each in a row of its own.
 */
const liveRowsOfRun = perRun((run) => {
  const lastMs = run.samples.atMs.at(-1);
  return lastMs === undefined ? rowsOfRun(run) : rowsOf(packSpans(run, lastMs));
});
/**
 * The rows without the tools of hidden kinds and origins (each parted by spaces); what is left stays where it is.
 * `state`: whether the run is being recorded.
 */
export const shownRowsOfRun = perRunAnd(
  (run, hidden: string, hiddenOrigins: string, state: 'live' | 'still'): Rows => {
    const kinds = hidden.split(' ');
    const rows = state === 'live' ? liveRowsOfRun(run) : rowsOfRun(run);
    const shown = rows.map((row) => row.filter((span) => !kinds.includes(span.kind)));
    if (hiddenOrigins === '') return shown;
    const origins = hiddenOrigins.split(' ');
    const isShown = ({ span }: PackedSpan) =>
      !origins.includes(originOf(run, span.start.package) ?? 'unknown');
    return shown.map((row) => row.filter(isShown));
  },
);
export const binaryLifeOfRun = perRun(binaryLife);
export const sourceReadsOfRun = perRun(sourceReads);
/** The tools that ran when the build held the most memory, the largest first. */
export const toolsAtPeakOfRun = perRun((run): readonly Span[] => {
  const peak = peakRam(run);
  if (peak === null) return [];
  return run.spans
    .filter((span) => spanStartMs(span) <= peak.atMs && peak.atMs <= spanEndMs(span, run))
    .sort((a, b) => (b.end?.peakRssBytes ?? 0) - (a.end?.peakRssBytes ?? 0));
});

export const cpuOfRun = perRunAnd((run, startMs: number, endMs: number, buckets: number) =>
  cpuSeries(run, padded(startMs, endMs, buckets), buckets + 2),
);
export const ramOfRun = perRunAnd((run, startMs: number, endMs: number, buckets: number) =>
  ramSeries(run, { startMs, endMs }, buckets),
);
export const diskOfRun = perRunAnd((run, startMs: number, endMs: number, buckets: number) =>
  diskSeries(run, padded(startMs, endMs, buckets), buckets + 2),
);

/** The highest values in each pixel of a plot, of the kinds that are not hidden (parted by spaces). */
export const cpuPeaksOfRun = perRunAnd(
  (run, startMs: number, endMs: number, pixels: number, hidden: string) =>
    mostInPixels(cpuReadingsOfRun(run, hidden), { startMs, endMs }, pixels),
);
export const ramPeaksOfRun = perRunAnd(
  (run, startMs: number, endMs: number, pixels: number, hidden: string) =>
    ramPeaks(run, { startMs, endMs }, pixels, kindsIn(hidden)),
);
export const diskPeaksOfRun = perRunAnd((run, startMs: number, endMs: number, pixels: number) => {
  const { read, written } = diskReadingsOfRun(run);
  const window = { startMs, endMs };
  return {
    read: mostInPixels(read, window, pixels),
    written: mostInPixels(written, window, pixels),
  };
});
const cpuReadingsOfRun = perRunAnd((run, hidden: string) => cpuReadings(run, kindsIn(hidden)));
const diskReadingsOfRun = perRun(diskReadings);

/** The pixels of a plot, each of which is given its highest value. */
export function pixelsOf(width: number): number {
  return Math.max(1, Math.round(width));
}

function kindsIn(list: string): readonly ProcessKind[] {
  const names = list.split(' ');
  return processKinds.filter((kind) => names.includes(kind));
}
