import { expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator.ts';
import { modelOf, runEnd, runStart, sample, tool } from '../../testing/records.ts';
import { comparisonCharts, counterCharts, cpuValues, ramValues, stretchesOf } from './charts.ts';
import { deckSides } from './sides.ts';

const t = createTranslator('en');
const window = { startMs: 0, endMs: 1003 };

const model = modelOf([
  runStart({ label: 'go run .', verb: 'run', command: ['go', 'run', '.'] }),
  ...Array.from({ length: 50 }, (_, index) =>
    sample((index + 1) * 20, 20, {
      cpuMs: { compile: 15, self: 5 },
      rssBytes: { compile: index === 20 ? 9e6 : 1e6, self: 4e9 },
    }),
  ),
  runEnd(1000),
  runStart({ run: 'B1', side: 'B', label: 'go build .' }),
  ...tool('s', 1, 9, { run: 'B1' }, { run: 'B1' }),
  runEnd(500, { run: 'B1' }),
]);

it('divides the time into stretches of a round length', () => {
  expect(stretchesOf(window)).toEqual({ startMs: 0, endMs: 1010, count: 101, widthMs: 10 });
  expect(stretchesOf({ startMs: 19_288, endMs: 19_924 })).toMatchObject({
    startMs: 19_280,
    widthMs: 10,
  });
});

it('has the numbers of the recording, without those of Buildoscope itself', () => {
  const [run] = model.runs;
  if (run === undefined) throw new Error('no run');
  const time = stretchesOf({ startMs: 0, endMs: 2000 });
  const ram = ramValues(run, time);
  expect(time.widthMs).toBe(20);
  expect(ram?.slice(0, 3)).toEqual([1, 1, 1]);
  expect(ram?.[20]).toBe(9);
  expect(ram?.[60]).toBe(0);
  const cpu = cpuValues(run, time) ?? [];
  const seconds = cpu.reduce((sum, cores) => sum + cores * (time.widthMs / 1000), 0);
  expect(seconds).toBeCloseTo(0.75, 6);
});

it('leaves out what was not measured', () => {
  const sides = deckSides(model, null, t);
  const charts = counterCharts(sides, window, 2, t);
  expect(charts.map(({ id }) => id)).toEqual(['cpu', 'ram']);
  expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
    ['go run'],
    ['go run'],
  ]);
});

it('compares what all sides know', () => {
  const [times] = comparisonCharts(model, deckSides(model, null, t), t);
  expect(times?.categories[0]).toBe('wall time');
  expect(times?.series.map(({ name, values }) => [name, values[0]])).toEqual([
    ['go run', 1],
    ['go build', 0.5],
  ]);
});
