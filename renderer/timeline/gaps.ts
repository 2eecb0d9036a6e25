import type { TimeWindow } from '../../src/timeline/series.ts';
import { perRun } from './per-run.ts';

/** A sampler on a busy machine is late by tens of milliseconds; what is longer than this is a gap in the data. */
const leastGapMs = 1000;
/** With slow sampling, this many missed samples in a row make a gap. */
const missedSamples = 10;

/** The stretches of a run in which no sample was taken although the sampler was meant to. */
export const gapsOf = perRun((run): readonly TimeWindow[] => {
  const hz = run.start.requestedHz;
  const limitMs = Math.max(leastGapMs, hz > 0 ? (missedSamples * 1000) / hz : leastGapMs);
  return run.samples
    .filter((sample) => sample.intervalMs > limitMs)
    .map((sample) => ({ startMs: sample.atMs - sample.intervalMs, endMs: sample.atMs }));
});
