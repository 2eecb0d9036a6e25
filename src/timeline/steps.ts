import type { Milliseconds } from '../units.ts';
import { perRun } from './per-run.ts';
import type { TimeWindow } from './spread.ts';

/** Values that hold over stretches of time which follow one another. */
export interface Steps {
  /** One more than values: stretch i lies between edges i and i + 1. */
  readonly edgesMs: Float64Array;
  /** NaN: not measured. */
  readonly values: Float64Array;
}

/** What is shorter than this is a trace of sums of fractions, not a stretch of its own. */
const shortestMs = 1e-6;
const usualHz = 50;

/**
 * The readings of a run's sampler one after another from its start to its front. Where none was taken
 * (before the first, in a gap, after the last) stretches of the wanted interval stand for them.
 */
export const readingEdges = perRun((run): Float64Array => {
  const usualMs = 1000 / (run.start.requestedHz > 0 ? run.start.requestedHz : usualHz);
  const edges: Milliseconds[] = [0];
  let lastMs = 0;
  const reach = (toMs: Milliseconds, stretchMs: Milliseconds): void => {
    const count = Math.max(1, Math.ceil((toMs - lastMs) / stretchMs - shortestMs));
    const fromMs = lastMs;
    for (let index = 1; index <= count; index++) {
      lastMs = index === count ? toMs : fromMs + ((toMs - fromMs) * index) / count;
      edges.push(lastMs);
    }
  };
  const { atMs, intervalMs, length } = run.samples;
  for (let index = 0; index < length; index++) {
    const toMs = atMs[index] ?? 0;
    const fromMs = toMs - (intervalMs[index] ?? 0);
    if (fromMs - lastMs > shortestMs) reach(fromMs, usualMs);
    if (toMs - lastMs > shortestMs) reach(toMs, Number.POSITIVE_INFINITY);
  }
  if (run.frontMs - lastMs > shortestMs) reach(run.frontMs, usualMs);
  return Float64Array.from(edges);
});

/** Adds amounts that fell evenly between two times to stretches of any lengths. */
export interface StepSum {
  /** Parts outside all stretches are left out. */
  add(fromMs: Milliseconds, toMs: Milliseconds, amount: number): void;
  /** The amount per ms in each stretch, never below 0; NaN where nothing was added. */
  rates(): Steps;
}

export function createStepSum(edgesMs: Float64Array): StepSum {
  const count = Math.max(0, edgesMs.length - 1);
  const parts = new Float64Array(count);
  /** Changes from one stretch to the next: of the amount per ms, and of how many amounts lie over it. */
  const slopes = new Float64Array(count + 1);
  const layers = new Float64Array(count + 1);
  const edge = (index: number): Milliseconds => edgesMs[index] ?? 0;
  const addTo = (target: Float64Array, index: number, amount: number): void => {
    target[index] = (target[index] ?? 0) + amount;
  };
  /** Amounts mostly come in the order of their times: the stretch is that of the last one, or the next. */
  let near = 0;
  const stretchAt = (atMs: Milliseconds): number => {
    for (let index = near; index < near + 2 && index < count; index++) {
      if (edge(index) <= atMs && atMs < edge(index + 1)) {
        near = index;
        return index;
      }
    }
    near = stepAt(edgesMs, atMs);
    return near;
  };
  /** Whether a stretch begins and ends at these times. */
  const isStretch = (index: number, fromMs: Milliseconds, toMs: Milliseconds): boolean =>
    Math.abs(edge(index) - fromMs) < shortestMs && Math.abs(edge(index + 1) - toMs) < shortestMs;
  return {
    add(fromMs, toMs, amount) {
      // Mostly it is a reading, and the next one: its own stretch.
      const next = isStretch(near + 1, fromMs, toMs) ? near + 1 : near;
      if (next < count && (next > near || isStretch(near, fromMs, toMs))) {
        near = next;
        addTo(parts, next, amount);
        addTo(layers, next, 1);
        addTo(layers, next + 1, -1);
        return;
      }
      const from = Math.max(fromMs, edge(0));
      const to = Math.min(toMs, edge(count));
      if (count === 0 || to <= from) return;
      const rate = amount / (toMs - fromMs);
      // Ends that lie on an edge, but for a trace, touch no other stretch.
      const first = stretchAt(from + shortestMs);
      const last = Math.max(first, stretchAt(to - shortestMs));
      addTo(layers, first, 1);
      addTo(layers, last + 1, -1);
      if (first === last) return addTo(parts, first, rate * (to - from));
      addTo(parts, first, rate * (edge(first + 1) - from));
      addTo(parts, last, rate * (to - edge(last)));
      addTo(slopes, first + 1, rate);
      addTo(slopes, last, -rate);
    },
    rates() {
      const values = new Float64Array(count);
      let slope = 0;
      let over = 0;
      for (let index = 0; index < count; index++) {
        slope += slopes[index] ?? 0;
        over += layers[index] ?? 0;
        const lengthMs = edge(index + 1) - edge(index);
        const rate = (parts[index] ?? 0) / lengthMs + slope;
        values[index] = over > 0 ? Math.max(0, rate) : Number.NaN;
      }
      return { edgesMs, values };
    },
  };
}

/** Index of the stretch that holds a time: the last one whose beginning is not after it. */
function stepAt(edgesMs: Float64Array, atMs: Milliseconds): number {
  let low = 0;
  let high = edgesMs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edgesMs[middle] ?? Number.POSITIVE_INFINITY) <= atMs) low = middle;
    else high = middle;
  }
  return low;
}

/** The highest value of the stretches that lie in each pixel, wholly or in part; NaN: none was measured. */
export function mostInPixels(steps: Steps, window: TimeWindow, pixels: number): Float64Array {
  const { edgesMs, values } = steps;
  const most = new Float64Array(pixels).fill(Number.NaN);
  if (values.length === 0 || !(window.endMs > window.startMs)) return most;
  const pixelMs = (window.endMs - window.startMs) / pixels;
  let step = stepAt(edgesMs, window.startMs);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const fromMs = window.startMs + pixel * pixelMs;
    const toMs = fromMs + pixelMs;
    while (step < values.length && (edgesMs[step + 1] ?? 0) <= fromMs) step += 1;
    for (let at = step; at < values.length && (edgesMs[at] ?? 0) < toMs; at++) {
      const value = values[at] ?? Number.NaN;
      if (!(value <= (most[pixel] ?? Number.NaN)) && !Number.isNaN(value)) most[pixel] = value;
    }
  }
  return most;
}
