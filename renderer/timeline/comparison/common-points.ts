import { type AlignedRun, commonSeries } from '../../../src/compare/common-series.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';

const mostPoints = 300;
/** While a run grows its charts are drawn several times a second, so they get fewer. */
const mostLivePoints = 90;
/** Rates are counted in ticks of the kernel: finer than this they only show noise. */
const pixelsPerPoint = 4;
const shortestPointMs = 20;

/** How many points a plot of this width and time is given. */
function pointsFor(width: number, window: TimeWindow, live: boolean): number {
  const byTime = (window.endMs - window.startMs) / shortestPointMs;
  return Math.max(
    2,
    Math.floor(Math.min(live ? mostLivePoints : mostPoints, width / pixelsPerPoint, byTime)),
  );
}

/** One part more at each side, so that lines cross the plot's edges. */
function padded(window: TimeWindow, points: number): TimeWindow {
  const partMs = (window.endMs - window.startMs) / points;
  return { startMs: window.startMs - partMs, endMs: window.endMs + partMs };
}

/** The series of all sides in a plot; see `commonSeries`. */
export function pointsOf(
  runs: readonly AlignedRun[],
  metric: Parameters<typeof commonSeries>[1],
  window: TimeWindow,
  width: number,
  over: 0 | null,
) {
  const live = runs.some(({ run }) => run.end === null);
  const points = pointsFor(width, window, live);
  return commonSeries(runs, metric, padded(window, points), points + 2, over);
}

/** The largest of all values, without their signs. */
export function mostOf(points: readonly { readonly values: readonly (number | null)[] }[]): number {
  let most = 0;
  for (const { values } of points) {
    for (const value of values) most = Math.max(most, Math.abs(value ?? 0));
  }
  return most;
}
