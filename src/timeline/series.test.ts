import { describe, expect, it } from 'vitest';
import { processKinds } from '../recording/kinds.ts';
import type { RecordingRecord } from '../recording/records.ts';
import { unmeasuredResources } from '../recording/resources.ts';
import { runEnd, runOf, sample, seededRandom, tool } from '../testing/records.ts';
import type { RunModel } from './model.ts';
import {
  buildRssBytes,
  cpuSeries,
  diskSeries,
  type KindPoint,
  peakRam,
  ramSeries,
  valuesAt,
} from './series.ts';

function totalOf(point: KindPoint): number {
  return processKinds.reduce((sum, kind) => sum + (kind === 'self' ? 0 : point.values[kind]), 0);
}

/** CPU ms under a curve of cores. */
function area(points: readonly KindPoint[], bucketMs: number): number {
  return points.reduce((sum, point) => sum + totalOf(point) * bucketMs, 0);
}

/** A run whose samples saw only a part of its tools' CPU, and the CPU that its tools and go measured. */
function randomRun(seed: number): { run: RunModel; measuredMs: number; wallMs: number } {
  const random = seededRandom(seed);
  const records: RecordingRecord[] = [];
  let measuredMs = 0;
  let compileMs = 0;
  for (let index = 0; index < 60; index++) {
    const startMs = random() * 900;
    const endMs = startMs + random() * 80;
    const seen = random() < 0.5;
    const sampledCpuMs = seen ? random() * 30 : null;
    const userMs = (sampledCpuMs ?? 0) + random() * 10;
    const systemMs = random() * 5;
    const lastSampledMs = seen ? startMs + (endMs - startMs) * random() : null;
    measuredMs += userMs + systemMs;
    compileMs += sampledCpuMs ?? 0;
    records.push(
      ...tool(`s${index}`, startMs, endMs, {}, { userMs, systemMs, sampledCpuMs, lastSampledMs }),
    );
  }
  const goSeenMs = 40;
  for (let index = 1; index <= 50; index++) {
    const cpuMs = { compile: compileMs / 50, go: goSeenMs / 50, self: 1 };
    records.push(sample(index * 20, 20, { cpuMs }));
  }
  const wallMs = 1003;
  const command = { ...unmeasuredResources, userMs: 50, systemMs: 7.5 };
  records.push(runEnd(wallMs, { command }));
  return { run: runOf(records), measuredMs: measuredMs + 57.5, wallMs };
}

describe('cpuSeries', () => {
  it.each([1, 2, 3, 4, 5, 6])('draws exactly the CPU time that was measured (seed %i)', (seed) => {
    const { run, measuredMs, wallMs } = randomRun(seed);
    for (const buckets of [1, 7, 100, 613]) {
      const points = cpuSeries(run, { startMs: 0, endMs: wallMs }, buckets);
      expect(points).toHaveLength(buckets);
      expect(area(points, wallMs / buckets)).toBeCloseTo(measuredMs, 6);
    }
  });

  it('gives two halves of a window that add up to the whole', () => {
    const { run, measuredMs, wallMs } = randomRun(9);
    const left = cpuSeries(run, { startMs: 0, endMs: 333 }, 50);
    const right = cpuSeries(run, { startMs: 333, endMs: wallMs }, 50);
    expect(area(left, 333 / 50) + area(right, (wallMs - 333) / 50)).toBeCloseTo(measuredMs, 6);
  });

  it('shows a tool that no sample saw where it ran', () => {
    const run = runOf([
      sample(20, 20),
      ...tool('s', 40, 60, { tool: 'asm' }, { userMs: 15, systemMs: 5 }),
      runEnd(100),
    ]);
    const points = cpuSeries(run, { startMs: 0, endMs: 100 }, 5);
    expect(points.map((point) => point.atMs)).toEqual([10, 30, 50, 70, 90]);
    expect(points.map((point) => point.values.asm)).toEqual([0, 0, 1, 0, 0]);
  });

  it('does not draw a spike of many cores for a rest of some ms', () => {
    const end = { userMs: 50, systemMs: 0, sampledCpuMs: 42, lastSampledMs: 99.9 };
    const run = runOf([
      sample(100, 100, { cpuMs: { compile: 42 } }),
      ...tool('s', 0, 100, {}, end),
      runEnd(100),
    ]);
    const points = cpuSeries(run, { startMs: 0, endMs: 100 }, 1000);
    expect(Math.max(...points.map(totalOf))).toBeLessThan(2.6);
    expect(area(points, 0.1)).toBeCloseTo(50, 6);
  });

  it('takes back what ticks counted too much, never below 0', () => {
    const end = { userMs: 35, systemMs: 0, sampledCpuMs: 40, lastSampledMs: 40 };
    const run = runOf([
      sample(20, 20, { cpuMs: { compile: 20 } }),
      sample(40, 20, { cpuMs: { compile: 20 } }),
      ...tool('s', 0, 45, {}, end),
      runEnd(60),
    ]);
    const points = cpuSeries(run, { startMs: 0, endMs: 60 }, 30);
    expect(area(points, 2)).toBeCloseTo(35, 6);
    expect(Math.min(...points.map(totalOf))).toBe(0);
  });

  it('says nothing where nothing is known: after the front, and without any measurement', () => {
    const run = runOf([sample(20, 20, { cpuMs: { go: 5 } })]);
    expect(cpuSeries(run, { startMs: 0, endMs: 100 }, 10)).toHaveLength(2);
    expect(
      cpuSeries(runOf([...tool('s', 0, 9), runEnd(10)]), { startMs: 0, endMs: 10 }, 5),
    ).toEqual([]);
    expect(cpuSeries(run, { startMs: 5, endMs: 5 }, 5)).toEqual([]);
  });
});

describe('ramSeries', () => {
  it.each([1, 2, 3, 4])('loses neither the peak nor the floor of any stretch (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const records = Array.from({ length: 5000 }, (_, index) =>
      sample((index + 1) * 10, 10, {
        rssBytes: { go: random() * 1e6, compile: random() ** 8 * 1e9, self: random() * 1e12 },
      }),
    );
    const run = runOf(records);
    for (let turn = 0; turn < 20; turn++) {
      const startMs = random() * 30_000;
      const window = { startMs, endMs: startMs + random() * 20_000 };
      const buckets = 50 + Math.floor(random() * 600);
      const points = ramSeries(run, window, buckets).filter(
        (point) => point.atMs > window.startMs && point.atMs <= window.endMs,
      );
      const inside = records
        .filter((record) => record.atMs > window.startMs && record.atMs <= window.endMs)
        .map(buildRssBytes);
      expect(points.length).toBeLessThanOrEqual(buckets);
      expect(Math.max(...points.map(totalOf))).toBe(Math.max(...inside));
      expect(Math.min(...points.map(totalOf))).toBe(Math.min(...inside));
      const times = points.map((point) => point.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('gives every sample where there is room, and one on each side', () => {
    const run = runOf([10, 20, 30, 40, 50].map((atMs) => sample(atMs, 10)));
    const points = ramSeries(run, { startMs: 15, endMs: 35 }, 10);
    expect(points.map((point) => point.atMs)).toEqual([10, 20, 30, 40]);
  });

  it('thins 100,000 samples and their CPU', () => {
    const run = runOf(
      Array.from({ length: 100_000 }, (_, index) =>
        sample((index + 1) * 20, 20, { cpuMs: { compile: 10 }, rssBytes: { compile: index } }),
      ),
    );
    const window = { startMs: 0, endMs: 2_000_000 };
    expect(ramSeries(run, window, 600).length).toBeLessThanOrEqual(600);
    expect(cpuSeries(run, window, 600)).toHaveLength(600);
  });
});

describe('diskSeries', () => {
  it('gives rates, and null where nothing was measured', () => {
    const run = runOf([
      sample(100, 100, { readBytes: 1000, writtenBytes: 0 }),
      // Nothing from 100 to 200: a gap, such as a suspend.
      sample(300, 100, { readBytes: null, writtenBytes: 500 }),
      runEnd(300),
    ]);
    const points = diskSeries(run, { startMs: 0, endMs: 300 }, 3);
    expect(points.map((point) => point.readBytesPerSecond)).toEqual([10_000, null, null]);
    expect(points.map((point) => point.writtenBytesPerSecond)).toEqual([0, null, 5000]);
    expect(points.map((point) => point.diskReadBytesPerSecond)).toEqual([null, null, null]);
  });

  it('moves as many bytes as were measured', () => {
    const random = seededRandom(3);
    let bytes = 0;
    const records = Array.from({ length: 50 }, (_, index) => {
      const readBytes = Math.floor(random() * 1e6);
      bytes += readBytes;
      return sample((index + 1) * 20, 20, { readBytes });
    });
    const points = diskSeries(runOf(records), { startMs: 0, endMs: 1000 }, 77);
    const drawn = points.reduce((sum, point) => sum + (point.readBytesPerSecond ?? 0) / 77, 0);
    expect(drawn).toBeCloseTo(bytes, 3);
  });
});

describe('thinning', () => {
  it.each([1, 2])(
    'draws the true mean of each pixel, of the CPU and of all rates (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      const samples = Array.from({ length: 2000 }, (_, index) =>
        sample((index + 1) * 20, 20, {
          cpuMs: { compile: random() * 40, link: random() ** 9 * 40 },
          readBytes: Math.floor(random() ** 9 * 1e8),
          writtenBytes: Math.floor(random() ** 9 * 1e8),
          diskReadBytes: Math.floor(random() ** 9 * 1e7),
          diskWrittenBytes: Math.floor(random() ** 9 * 1e7),
        }),
      );
      const run = runOf(samples);
      const window = { startMs: 1234, endMs: 1234 + 100 * 61 };
      const cpu = cpuSeries(run, window, 100);
      const disk = diskSeries(run, window, 100);
      for (let index = 0; index < 100; index++) {
        const fromMs = window.startMs + index * 61;
        /** What of the samples falls into the pixel, each spread evenly over its interval. */
        const sum = (pick: (each: (typeof samples)[number]) => number) =>
          samples.reduce((total, each) => {
            const common =
              Math.min(each.atMs, fromMs + 61) - Math.max(each.atMs - each.intervalMs, fromMs);
            return total + (common > 0 ? (pick(each) * common) / each.intervalMs : 0);
          }, 0);
        expect(cpu[index]?.values.compile).toBeCloseTo(
          sum((each) => each.cpuMs.compile ?? 0) / 61,
          6,
        );
        expect(cpu[index]?.values.link).toBeCloseTo(sum((each) => each.cpuMs.link ?? 0) / 61, 6);
        const rate = (bytes: number | null | undefined) => ((bytes ?? 0) * 61) / 1000;
        const point = disk[index];
        expect(rate(point?.readBytesPerSecond)).toBeCloseTo(
          sum((each) => each.readBytes ?? 0),
          2,
        );
        expect(rate(point?.writtenBytesPerSecond)).toBeCloseTo(
          sum((each) => each.writtenBytes ?? 0),
          2,
        );
        expect(rate(point?.diskReadBytesPerSecond)).toBeCloseTo(
          sum((each) => each.diskReadBytes ?? 0),
          2,
        );
        expect(rate(point?.diskWrittenBytesPerSecond)).toBeCloseTo(
          sum((each) => each.diskWrittenBytes ?? 0),
          2,
        );
      }
    },
  );
});

describe('peakRam and valuesAt', () => {
  it('knows the peak of a tool that no sample saw', () => {
    const seen = sample(20, 20, { rssBytes: { go: 10, compile: 30, self: 500 } });
    expect(peakRam(runOf([seen]))).toEqual({ atMs: 20, bytes: 40 });
    const short = tool('s', 21, 25, {}, { peakRssBytes: 70 });
    expect(peakRam(runOf([seen, ...short]))).toEqual({ atMs: 25, bytes: 70 });
    expect(peakRam(runOf([]))).toBeNull();
  });

  it('tells what holds at a time, and null where nothing was measured', () => {
    const run = runOf([
      sample(20, 20, { cpuMs: { go: 10 }, rssBytes: { go: 7, self: 9 }, readBytes: 40 }),
      sample(40, 20, { cpuMs: { go: 10 }, rssBytes: { go: 8 }, readBytes: 40 }),
      ...tool('s', 25, 60),
      runEnd(60),
    ]);
    const values = valuesAt(run, 30);
    expect(values).toMatchObject({ rssBytes: 7, readBps: 2000, writtenBps: null });
    expect(values.cpuCores).toBeCloseTo(0.5, 9);
    expect(values.phase).toBe('compile');
    expect(values.tools.map((span) => span.start.span)).toEqual(['s']);
    expect(valuesAt(run, 80)).toEqual({
      cpuCores: null,
      rssBytes: null,
      readBps: null,
      writtenBps: null,
      phase: null,
      tools: [],
    });
  });
});
