import { describe, expect, it } from 'vitest';
import type { SampleRecord } from '../recording/records.ts';
import { runEnd, runOf, sample, seededRandom, tool } from '../testing/records.ts';
import { cpuReadings, diskReadings, ramPeaks } from './peaks.ts';
import { buildRssBytes, type TimeWindow } from './series.ts';
import { mostInPixels } from './steps.ts';

/** Readings at a rhythm that is not quite even, with bursts that are shorter than any pixel of a wide view. */
function bursts(seed: number, count: number): readonly SampleRecord[] {
  const random = seededRandom(seed);
  let atMs = 3;
  return Array.from({ length: count }, () => {
    const intervalMs = 15 + random() * 10;
    // Now and then nothing is read for a while.
    atMs += intervalMs + (random() < 0.01 ? 300 : 0);
    return sample(atMs, intervalMs, {
      cpuMs: { go: random(), compile: random() ** 9 * intervalMs * 2, self: random() * 50 },
      rssBytes: { go: random() * 1e6, compile: random() ** 9 * 1e9, self: random() * 1e12 },
      readBytes: random() < 0.1 ? null : Math.floor(random() ** 9 * 1e8),
      writtenBytes: Math.floor(random() ** 9 * 1e8),
      diskReadBytes: Math.floor(random() ** 9 * 1e8),
      diskWrittenBytes: random() < 0.5 ? null : Math.floor(random() ** 9 * 1e8),
    });
  });
}

/** Windows from the whole run, where a pixel holds many readings, to a part in which a reading is many pixels wide. */
const windows: readonly (readonly [TimeWindow, number])[] = [
  [{ startMs: 0, endMs: 45_000 }, 371],
  [{ startMs: -500, endMs: 90_000 }, 1203],
  [{ startMs: 12_345, endMs: 13_456 }, 800],
  [{ startMs: 20_000, endMs: 20_070 }, 500],
];

/** The highest of the readings that were taken over some part of a pixel. */
function trueMost(
  samples: readonly SampleRecord[],
  fromMs: number,
  toMs: number,
  pick: (sample: SampleRecord) => number | null,
): number {
  const touching = samples.filter(
    ({ atMs, intervalMs }) => atMs > fromMs + 1e-6 && atMs - intervalMs < toMs - 1e-6,
  );
  return most(touching.map((each) => pick(each) ?? Number.NaN));
}

function most(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : Math.max(...known);
}

/** That each pixel holds the true value; NaN where there is none. */
function expectSame(
  drawn: Float64Array,
  window: TimeWindow,
  truth: (fromMs: number, toMs: number) => number,
): void {
  const pixelMs = (window.endMs - window.startMs) / drawn.length;
  const wrong = [...drawn.entries()].flatMap(([pixel, value]) => {
    const fromMs = window.startMs + pixel * pixelMs;
    const expected = truth(fromMs, fromMs + pixelMs);
    const same = Number.isNaN(expected)
      ? Number.isNaN(value)
      : Math.abs(value - expected) / (1 + expected) < 1e-6;
    return same ? [] : [{ pixel, value, expected }];
  });
  expect(wrong).toEqual([]);
}

describe.each([1, 2, 3])('the highest value in each pixel (seed %i)', (seed) => {
  const samples = bursts(seed, 2000);
  const run = runOf(samples);

  it.each(windows)('is the true one, of the CPU (%j, %i pixels)', (window, pixels) => {
    const drawn = mostInPixels(cpuReadings(run, ['self']), window, pixels);
    expectSame(drawn, window, (fromMs, toMs) =>
      trueMost(samples, fromMs, toMs, ({ cpuMs, intervalMs }) => {
        return ((cpuMs.go ?? 0) + (cpuMs.compile ?? 0)) / intervalMs;
      }),
    );
  });

  it.each(windows)('is the true one, of the disk (%j, %i pixels)', (window, pixels) => {
    const { read, written } = diskReadings(run);
    const rate = (a: number | null, b: number | null, intervalMs: number) =>
      a === null && b === null ? null : (Math.max(a ?? 0, b ?? 0) / intervalMs) * 1000;
    expectSame(mostInPixels(read, window, pixels), window, (fromMs, toMs) =>
      trueMost(samples, fromMs, toMs, ({ readBytes, diskReadBytes, intervalMs }) =>
        rate(readBytes, diskReadBytes, intervalMs),
      ),
    );
    expectSame(mostInPixels(written, window, pixels), window, (fromMs, toMs) =>
      trueMost(samples, fromMs, toMs, ({ writtenBytes, diskWrittenBytes, intervalMs }) =>
        rate(writtenBytes, diskWrittenBytes, intervalMs),
      ),
    );
  });

  it.each(windows)('is the true one, of memory (%j, %i pixels)', (window, pixels) => {
    /** Memory at a time on the line from sample to sample. */
    const at = (ms: number): number => {
      const after = samples.findIndex(({ atMs }) => atMs >= ms);
      const [left, right] = [samples[after - 1], samples[after]];
      if (left === undefined || right === undefined) return Number.NaN;
      const share = (ms - left.atMs) / (right.atMs - left.atMs);
      return buildRssBytes(left) + (buildRssBytes(right) - buildRssBytes(left)) * share;
    };
    expectSame(ramPeaks(run, window, pixels, ['self']), window, (fromMs, toMs) => {
      const inside = samples.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
      return most([at(fromMs), at(toMs), ...inside.map(buildRssBytes)]);
    });
  });
});

describe('readings of the CPU', () => {
  it('hold all CPU time that was measured, also of tools that no sample saw', () => {
    const run = runOf([
      ...[20, 40, 60].map((atMs) => sample(atMs, 20, { cpuMs: { compile: 10 } })),
      ...tool('s', 25, 65, { tool: 'asm' }, { userMs: 20, systemMs: 10 }),
      runEnd(80),
    ]);
    const { edgesMs, values } = cpuReadings(run, []);
    expect([...edgesMs]).toEqual([0, 20, 40, 60, 80]);
    const known = values.map((cores, index) =>
      Number.isNaN(cores) ? 0 : cores * ((edgesMs[index + 1] ?? 0) - (edgesMs[index] ?? 0)),
    );
    expect(known.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(60, 9);
    // 30 ms over 40 ms: 15 ms of each 20 ms are in the second and third reading.
    expect(values[1]).toBeCloseTo((10 + 0.75 * 15) / 20, 9);
    expect(values[2]).toBeCloseTo((10 + 0.75 * 20) / 20, 9);
    const withoutAsm = cpuReadings(run, ['asm']).values;
    expect([...withoutAsm]).toEqual([0.5, 0.5, 0.5, Number.NaN]);
  });

  it('are none where nothing ran or nothing was read', () => {
    expect([...mostInPixels(cpuReadings(runOf([]), []), { startMs: 0, endMs: 10 }, 2)]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
    expect([...ramPeaks(runOf([]), { startMs: 0, endMs: 10 }, 2, [])]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});
