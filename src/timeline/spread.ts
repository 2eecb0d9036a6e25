import type { Samples } from '../recording/samples.ts';
import type { Milliseconds } from '../units.ts';

/** A part of the time axis, in ms; the end is not part of it. */
export interface TimeWindow {
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
}

/** Adds amounts that fell evenly between two times to equal buckets of a window. */
export interface Spread {
  /** Cost does not depend on how many buckets the stretch covers. Parts outside the window are left out. */
  add(fromMs: Milliseconds, toMs: Milliseconds, amount: number): void;
  /** Adds a column of amounts, one a sample; NaN is left out. `others` is told those that fell into several buckets. */
  addEach(amounts: Float64Array, places: SamplePlaces, others: (index: number) => void): void;
  /** The sum in each bucket. */
  totals(): Float64Array;
}

export function createSpread(window: TimeWindow, buckets: number): Spread {
  const width = (window.endMs - window.startMs) / buckets;
  const parts = new Float64Array(buckets);
  /** Change of the amount per whole bucket from one bucket to the next. */
  const steps = new Float64Array(buckets + 1);
  const bucketOf = (atMs: Milliseconds): number =>
    Math.min(buckets - 1, Math.max(0, Math.floor((atMs - window.startMs) / width)));
  const addTo = (target: Float64Array, index: number, amount: number): void => {
    target[index] = (target[index] ?? 0) + amount;
  };

  return {
    add(fromMs, toMs, amount) {
      if (toMs <= fromMs) {
        // All at one moment, which may be the very end of the window.
        if (toMs >= window.startMs && toMs <= window.endMs) addTo(parts, bucketOf(toMs), amount);
        return;
      }
      const from = Math.max(fromMs, window.startMs);
      const to = Math.min(toMs, window.endMs);
      if (to <= from) return;
      const rate = amount / (toMs - fromMs);
      const first = bucketOf(from);
      const last = bucketOf(to);
      if (first === last) {
        addTo(parts, first, rate * (to - from));
        return;
      }
      addTo(parts, first, rate * (window.startMs + (first + 1) * width - from));
      addTo(parts, last, rate * (to - (window.startMs + last * width)));
      addTo(steps, first + 1, rate * width);
      addTo(steps, last, -rate * width);
    },
    addEach(amounts, { first, end, bucketOf }, others) {
      for (let index = first; index < end; index++) {
        const bucket = bucketOf[index - first] ?? -1;
        const amount = amounts[index] ?? Number.NaN;
        if (Number.isNaN(amount)) continue;
        if (bucket >= 0) parts[bucket] = (parts[bucket] ?? 0) + amount;
        else others(index);
      }
    },
    totals() {
      const totals = new Float64Array(buckets);
      let level = 0;
      for (let index = 0; index < buckets; index++) {
        level += steps[index] ?? 0;
        totals[index] = (parts[index] ?? 0) + level;
      }
      return totals;
    },
  };
}

/** Where samples lie in a window's buckets. */
export interface SamplePlaces {
  /** The samples that reach into the window: from one place up to another. */
  readonly first: number;
  readonly end: number;
  /** The bucket that holds each of these wholly; −1: it is in several of them, at an edge, or takes no time. */
  readonly bucketOf: Int32Array;
}

/** Of a sample, which most often lies in one bucket, several amounts are added: that is looked for once. */
export function placesOf(samples: Samples, window: TimeWindow, buckets: number): SamplePlaces {
  const { atMs, intervalMs, length } = samples;
  const first = firstAfter(atMs, window.startMs);
  let end = firstAfter(atMs, window.endMs);
  while (end < length && (atMs[end] ?? 0) - (intervalMs[end] ?? 0) < window.endMs) end += 1;
  const bucketOf = new Int32Array(end - first);
  const width = (window.endMs - window.startMs) / buckets;
  for (let index = first; index < end; index++) {
    const toMs = atMs[index] ?? 0;
    const lengthMs = intervalMs[index] ?? 0;
    const bucket = Math.floor((toMs - lengthMs - window.startMs) / width);
    const isWhole = bucket === Math.floor((toMs - window.startMs) / width) && lengthMs > 0;
    bucketOf[index - first] = isWhole && bucket >= 0 && bucket < buckets ? bucket : -1;
  }
  return { first, end, bucketOf };
}

/** Index of the first time that is after `atMs`, in times that are in order. */
export function firstAfter(times: Float64Array, atMs: Milliseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) > atMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
