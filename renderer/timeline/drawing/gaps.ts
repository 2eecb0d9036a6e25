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
  const { atMs, intervalMs, readings } = run.samples;
  let lastMs = atMs[0] ?? 0;
  for (let index = 0; index < atMs.length; index++) {
    const endMs = atMs[index] ?? 0;
    const lengthMs = intervalMs[index] ?? 0;
    const count = readings[index] ?? Number.NaN;
    // Either no interval closed for long (samples were lost), or one interval was itself that long.
    const startMs = Math.max(lastMs, endMs - lengthMs);
    // Readings that were put together while nothing happened are none.
    if (lengthMs / (Number.isNaN(count) ? 1 : count) > limitMs) gaps.push({ startMs, endMs });
    else if (startMs - lastMs > limitMs) gaps.push({ startMs: lastMs, endMs: startMs });
    lastMs = endMs;
  }
  return gaps;
});
