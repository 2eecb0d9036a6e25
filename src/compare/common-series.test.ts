import { describe, expect, it } from 'vitest';
import { runEnd, runOf, sample } from '../testing/records.ts';
import { commonSeries, differenceSeries } from './common-series.ts';

/** One sample each 10 ms with these cores, bytes of memory and bytes read. */
function runWith(cores: number, rssBytes: readonly number[], wallMs: number) {
  const records = rssBytes.map((bytes, index) =>
    sample((index + 1) * 10, 10, {
      cpuMs: { compile: cores * 10, self: 3 },
      rssBytes: { compile: bytes, self: 999 },
      readBytes: 20,
      writtenBytes: null,
    }),
  );
  return runOf([...records, runEnd(wallMs)]);
}

const a = runWith(1, [5, 90, 5, 5], 40);
const b = runWith(2, [7, 7, 7, 7, 7, 7], 60);

describe('several runs on one axis', () => {
  it('shows each where its zero puts it, and nothing where it does not go on', () => {
    const runs = [
      { run: a, zeroMs: 0 },
      { run: b, zeroMs: 20 },
    ];
    const cpu = commonSeries(runs, 'cpu', { startMs: -20, endMs: 60 }, 8);
    expect(cpu.map(({ atMs }) => atMs)).toEqual([-15, -5, 5, 15, 25, 35, 45, 55]);
    expect(cpu.map(({ values }) => values[0])).toEqual([null, null, 1, 1, 1, 1, null, null]);
    expect(cpu.map(({ values }) => values[1])).toEqual([2, 2, 2, 2, 2, 2, null, null]);
  });

  it('keeps the peaks of memory, without Buildoscope’s own', () => {
    const [one] = commonSeries([{ run: a, zeroMs: 0 }], 'ram', { startMs: 0, endMs: 40 }, 1);
    expect(one?.values).toEqual([90]);
  });

  it('holds memory between two samples', () => {
    const fine = commonSeries([{ run: a, zeroMs: 0 }], 'ram', { startMs: 10, endMs: 20 }, 4);
    expect(fine.map(({ values }) => values[0])).toEqual([5, 5, 5, 90]);
  });

  it('tells what was not measured as such', () => {
    const runs = [{ run: a, zeroMs: 0 }];
    const whole = { startMs: 0, endMs: 40 };
    expect(commonSeries(runs, 'written', whole, 1)[0]?.values).toEqual([null]);
    expect(commonSeries(runs, 'read', whole, 1)[0]?.values).toEqual([2000]);
  });
});

it('a difference goes on while one of both does: a build that is over uses nothing', () => {
  const runs = [
    { run: a, zeroMs: 0 },
    { run: b, zeroMs: 0 },
  ];
  const points = commonSeries(runs, 'cpu', { startMs: 0, endMs: 60 }, 3, 0);
  expect(differenceSeries(points, 1)).toEqual([
    { atMs: 10, value: 1 },
    { atMs: 30, value: 1 },
    { atMs: 50, value: 2 },
  ]);
});
