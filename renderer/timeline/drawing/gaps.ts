import { perRun } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';

/** A sampler on a busy machine is late by tens of milliseconds; what is longer than this is a gap in the data. */
const leastGapMs = 1000;
/** With slow sampling, this many missed samples in a row make a gap. */
const missedSamples = 10;

/** The stretches of a run in which no sample was taken although the sampler was meant to. */
export const gapsOf = perRun((run): readonly TimeWindow[] => {
  const hz = run.start.requestedHz;
  const limitMs = Math.max(leastGapMs, hz > 0 ? (missedSamples * 1000) / hz : leastGapMs);
  const gaps: TimeWindow[] = [];
  let lastMs = run.samples[0]?.atMs ?? 0;
  for (const sample of run.samples) {
    // Either no interval closed for long (samples were lost), or one interval was itself that long.
    const startMs = Math.max(lastMs, sample.atMs - sample.intervalMs);
    // Readings that were put together while nothing happened are none.
    if (sample.intervalMs / (sample.readings ?? 1) > limitMs)
      gaps.push({ startMs, endMs: sample.atMs });
    else if (startMs - lastMs > limitMs) gaps.push({ startMs: lastMs, endMs: startMs });
    lastMs = sample.atMs;
  }
  return gaps;
});
