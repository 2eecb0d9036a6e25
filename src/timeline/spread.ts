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
  /** Adds what fell into one bucket, see `bucketAround`. */
  addTo(bucket: number, amount: number): void;
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
    addTo: (bucket, amount) => addTo(parts, bucket, amount),
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

/**
 * The bucket that holds a stretch of time wholly; −1: it is in several of them, at an edge or outside. Of a
 * sample, which most often is in one, several amounts are added: it is looked for once.
 */
export function bucketAround(
  window: TimeWindow,
  buckets: number,
  fromMs: Milliseconds,
  toMs: Milliseconds,
): number {
  const width = (window.endMs - window.startMs) / buckets;
  const first = Math.floor((fromMs - window.startMs) / width);
  const last = Math.floor((toMs - window.startMs) / width);
  return first === last && first >= 0 && last < buckets && fromMs < toMs ? first : -1;
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
