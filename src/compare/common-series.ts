import { processKinds } from '../recording/kinds.ts';
import type { RunModel } from '../timeline/model.ts';
import { buildRssOf, cpuSeries, diskSeries, type TimeWindow } from '../timeline/series.ts';
import { firstAfter } from '../timeline/spread.ts';
import type { Milliseconds } from '../units.ts';

/** A run with the moment of its own clock that is the common zero. */
export interface AlignedRun {
  readonly run: RunModel;
  readonly zeroMs: Milliseconds;
}

/** `cpu` in cores, without Buildoscope's own share; `ram` in bytes; the others in bytes a second. */
export const commonMetrics = ['cpu', 'ram', 'read', 'written'] as const;
export type CommonMetric = (typeof commonMetrics)[number];

/** What all runs show at one time of the common axis. */
export interface CommonPoint {
  readonly atMs: Milliseconds;
  /** One a run; null: not measured, or the run does not go on then. */
  readonly values: readonly (number | null)[];
}

/** A sample that is older than this says nothing about a time (as in `valuesAt`). */
const farthestSampleMs = 1000;

/**
 * One metric of several runs at the same times of the common axis: the middles of `buckets` equal parts
 * of the window. Rates are means over a part, memory is the most that was seen in it, so that no peak is
 * lost; between two samples the earlier one holds. `over`: what is told before a run begins and after it
 * has ended: null, or 0, since a build that does not run uses nothing.
 */
export function commonSeries(
  runs: readonly AlignedRun[],
  metric: CommonMetric,
  window: TimeWindow,
  buckets: number,
  over: 0 | null = null,
): readonly CommonPoint[] {
  if (!(window.endMs > window.startMs) || buckets < 1) return [];
  const columns = runs.map((aligned) => column(aligned, metric, window, buckets, over));
  const widthMs = (window.endMs - window.startMs) / buckets;
  return Array.from({ length: buckets }, (_, index) => ({
    atMs: window.startMs + (index + 0.5) * widthMs,
    values: columns.map((values) => values[index] ?? null),
  }));
}

/** What another run shows more (or, negative, less) than the first; null where either is not known. */
export function differenceSeries(
  points: readonly CommonPoint[],
  other: number,
): readonly { readonly atMs: Milliseconds; readonly value: number | null }[] {
  return points.map(({ atMs, values }) => {
    const first = values[0] ?? null;
    const second = values[other] ?? null;
    return { atMs, value: first === null || second === null ? null : second - first };
  });
}

function column(
  { run, zeroMs }: AlignedRun,
  metric: CommonMetric,
  axis: TimeWindow,
  buckets: number,
  over: 0 | null,
): readonly (number | null)[] {
  const window = { startMs: axis.startMs + zeroMs, endMs: axis.endMs + zeroMs };
  const widthMs = (window.endMs - window.startMs) / buckets;
  const known = new Map(valuesOf(run, metric, window, buckets));
  return Array.from({ length: buckets }, (_, index) => {
    const fromMs = window.startMs + index * widthMs;
    const before = fromMs + widthMs <= 0;
    const after = run.end !== null && fromMs >= run.end.wallMs;
    return before || after ? over : (known.get(index) ?? null);
  });
}

/** Index of the bucket and value; buckets of which nothing is known are left out. */
function valuesOf(
  run: RunModel,
  metric: CommonMetric,
  window: TimeWindow,
  buckets: number,
): readonly (readonly [number, number | null])[] {
  if (metric === 'ram') return mostMemory(run, window, buckets);
  const widthMs = (window.endMs - window.startMs) / buckets;
  const indexOf = (atMs: Milliseconds) => Math.floor((atMs - window.startMs) / widthMs);
  if (metric === 'cpu') {
    return cpuSeries(run, window, buckets).map(({ atMs, values }) => [
      indexOf(atMs),
      processKinds.reduce((sum, kind) => sum + (kind === 'self' ? 0 : values[kind]), 0),
    ]);
  }
  return diskSeries(run, window, buckets).map((point) => [
    indexOf(point.atMs),
    metric === 'read' ? point.readBytesPerSecond : point.writtenBytesPerSecond,
  ]);
}

function mostMemory(
  run: RunModel,
  window: TimeWindow,
  buckets: number,
): readonly (readonly [number, number])[] {
  const { atMs, length } = run.samples;
  const built = buildRssOf(run);
  const widthMs = (window.endMs - window.startMs) / buckets;
  const known: [number, number][] = [];
  let next = firstAfter(atMs, window.startMs);
  for (let index = 0; index < buckets; index += 1) {
    const endMs = window.startMs + (index + 1) * widthMs;
    let most: number | null = null;
    for (; next < length && (atMs[next] ?? Infinity) <= endMs; next += 1) {
      most = Math.max(most ?? 0, built[next] ?? 0);
    }
    const lastMs = atMs[next - 1] ?? Number.NaN;
    if (most === null && endMs - lastMs <= farthestSampleMs) {
      most = endMs - widthMs > run.frontMs ? null : (built[next - 1] ?? 0);
    }
    if (most !== null) known.push([index, most]);
  }
  return known;
}
