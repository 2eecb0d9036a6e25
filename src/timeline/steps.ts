import type { Samples } from '../recording/samples.ts';
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

/** The readings of a run's sampler as stretches of time. */
export interface Readings {
  readonly edgesMs: Float64Array;
  /** For each sample the stretch that is just its own; −1: none is, as it overlaps with others or takes no time. */
  readonly stretchOf: Int32Array;
}

/**
 * The readings of a run's sampler one after another from its start to its front. Where none was taken
 * (before the first, in a gap, after the last) stretches of the wanted interval stand for them.
 */
export const readingsOf = perRun((run): Readings => {
  const usualMs = 1000 / (run.start.requestedHz > 0 ? run.start.requestedHz : usualHz);
  const { atMs, intervalMs, length } = run.samples;
  const stretchOf = new Int32Array(length).fill(-1);
  let edges = new Float64Array(length + 64);
  let count = 1;
  let lastMs = 0;
  const put = (edgeMs: Milliseconds): void => {
    if (count === edges.length) {
      const more = new Float64Array(2 * count);
      more.set(edges);
      edges = more;
    }
    edges[count] = edgeMs;
    count += 1;
    lastMs = edgeMs;
  };
  const fill = (toMs: Milliseconds): void => {
    const parts = Math.max(1, Math.ceil((toMs - lastMs) / usualMs - shortestMs));
    const fromMs = lastMs;
    for (let index = 1; index < parts; index++) put(fromMs + ((toMs - fromMs) * index) / parts);
    put(toMs);
  };
  for (let index = 0; index < length; index++) {
    const toMs = atMs[index] ?? 0;
    const fromMs = toMs - (intervalMs[index] ?? 0);
    if (fromMs - lastMs > shortestMs) fill(fromMs);
    if (toMs - lastMs <= shortestMs) continue;
    if (Math.abs(fromMs - lastMs) < shortestMs) stretchOf[index] = count - 1;
    put(toMs);
  }
  if (run.frontMs - lastMs > shortestMs) fill(run.frontMs);
  return { edgesMs: edges.slice(0, count), stretchOf };
});

/** Adds amounts that fell evenly between two times to stretches of any lengths. */
export interface StepSum {
  /** Parts outside all stretches are left out. */
  add(fromMs: Milliseconds, toMs: Milliseconds, amount: number): void;
  /** Adds a column of amounts, one a sample; NaN is left out. */
  addEach(samples: Samples, amounts: Float64Array): void;
  /** The amount per ms in each stretch, never below 0; NaN where nothing was added. */
  rates(): Steps;
}

/** Sums over a run's readings. */
export function createStepSum({ edgesMs, stretchOf }: Readings): StepSum {
  const count = Math.max(0, edgesMs.length - 1);
  const parts = new Float64Array(count);
  /** Changes from one stretch to the next: of the amount per ms, and of how many amounts lie over it. */
  const slopes = new Float64Array(count + 1);
  const layers = new Float64Array(count + 1);
  /** 1: the stretch is one sample's own. */
  const own = new Uint8Array(count);
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
  const add: StepSum['add'] = (fromMs, toMs, amount) => {
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
  };
  return {
    add,
    addEach({ atMs, intervalMs, length }, amounts) {
      for (let index = 0; index < length; index++) {
        const amount = amounts[index] ?? Number.NaN;
        if (Number.isNaN(amount)) continue;
        const stretch = stretchOf[index] ?? -1;
        if (stretch >= 0) {
          parts[stretch] = (parts[stretch] ?? 0) + amount;
          own[stretch] = 1;
        } else {
          const toMs = atMs[index] ?? 0;
          add(toMs - (intervalMs[index] ?? 0), toMs, amount);
        }
      }
    },
    rates() {
      const values = new Float64Array(count);
      let slope = 0;
      let over = 0;
      let fromMs = edge(0);
      for (let index = 0; index < count; index++) {
        const toMs = edgesMs[index + 1] ?? fromMs;
        slope += slopes[index] ?? 0;
        over += layers[index] ?? 0;
        const rate = (parts[index] ?? 0) / (toMs - fromMs) + slope;
        fromMs = toMs;
        values[index] = over > 0 || own[index] === 1 ? Math.max(0, rate) : Number.NaN;
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
