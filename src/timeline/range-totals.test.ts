import { describe, expect, it } from 'vitest';
import type { RecordingRecord } from '../recording/records.ts';
import { unmeasuredResources } from '../recording/resources.ts';
import { summarize } from '../summary/summary.ts';
import { runEnd, runOf, sample, seededRandom, tool } from '../testing/records.ts';
import type { RunModel } from './model.ts';
import { rangeTotals } from './range-totals.ts';

const tree = {
  userMs: 900,
  systemMs: 100,
  peakRssBytes: 5e6,
  readBytes: 1e6,
  writtenBytes: 2e6,
  diskReadBytes: 0,
  diskWrittenBytes: 3e5,
};

/** Samples that saw only a part of what the system counted. */
function run(seed: number): RunModel {
  const random = seededRandom(seed);
  const records: RecordingRecord[] = [];
  for (let index = 0; index < 30; index++) {
    const startMs = random() * 900;
    const endMs = startMs + random() * 80;
    const used = { userMs: 10, systemMs: 2, sampledCpuMs: 6, lastSampledMs: (startMs + endMs) / 2 };
    records.push(...tool(`s${index}`, startMs, endMs, { package: `p${index % 20}` }, used));
  }
  for (let index = 1; index <= 50; index++) {
    records.push(
      sample(index * 20, 20, {
        cpuMs: { compile: random() * 30, self: 3 },
        rssBytes: { compile: random() * 1e7, self: 1e9 },
        readBytes: random() * 1e4,
        writtenBytes: random() * 1e4,
        diskReadBytes: 0,
        diskWrittenBytes: random() * 1e3,
      }),
    );
  }
  records.push(runEnd(1003, { tree, observer: { cpuMs: 40, probeMs: 20 } }));
  return runOf(records);
}

describe('rangeTotals', () => {
  it.each([1, 2, 3])('of the whole run are its summary (seed %i)', (seed) => {
    const whole = run(seed);
    const totals = rangeTotals(whole, { startMs: -5, endMs: 2000 });
    const { wallMs, cpuMs, peakRssBytes, packages, ...summary } = summarize(whole);
    expect(totals).toEqual({
      wallMs,
      cpuMs,
      peakRssBytes,
      readBytes: summary.readBytes,
      diskReadBytes: summary.diskReadBytes,
      writtenBytes: summary.writtenBytes,
      diskWrittenBytes: summary.diskWrittenBytes,
      packagesCompiled: packages.built,
    });
  });

  it.each([1, 2, 3])('of parts add up to those of the whole (seed %i)', (seed) => {
    const whole = run(seed);
    const cuts = [-1, 130, 131.5, 600, 1003.5];
    const parts = cuts
      .slice(1)
      .map((endMs, index) => rangeTotals(whole, { startMs: cuts[index] ?? 0, endMs }));
    const sum = (pick: (totals: (typeof parts)[number]) => number | null) =>
      parts.reduce((total, part) => total + (pick(part) ?? Number.NaN), 0);
    const all = summarize(whole);
    expect(sum((part) => part.wallMs)).toBeCloseTo(1003, 6);
    expect(sum((part) => part.cpuMs)).toBeCloseTo(all.cpuMs ?? -1, 3);
    expect(sum((part) => part.readBytes)).toBeCloseTo(1e6, 3);
    expect(sum((part) => part.writtenBytes)).toBeCloseTo(2e6, 3);
    expect(sum((part) => part.diskReadBytes)).toBe(0);
    expect(Math.max(...parts.map((part) => part.peakRssBytes ?? 0))).toBe(all.peakRssBytes);
  });

  it('says null where nothing was sampled, and counts only what was there', () => {
    const unsampled = runOf([
      ...tool('a', 0, 100, { package: 'fmt' }, { ...unmeasuredResources, peakRssBytes: 7 }),
      ...tool('b', 200, 300, { package: 'os' }),
      runEnd(400, { tree }),
    ]);
    expect(rangeTotals(unsampled, { startMs: 50, endMs: 150 })).toEqual({
      wallMs: 100,
      cpuMs: null,
      peakRssBytes: 7,
      readBytes: null,
      diskReadBytes: null,
      writtenBytes: null,
      diskWrittenBytes: null,
      packagesCompiled: 1,
    });
    expect(rangeTotals(unsampled, { startMs: 500, endMs: 600 }).wallMs).toBe(0);
  });
});
