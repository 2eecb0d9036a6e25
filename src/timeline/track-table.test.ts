import { describe, expect, it } from 'vitest';
import { fileEvent, packageRecord, runEnd, runOf, sample, tool } from '../testing/records.ts';
import { sortedRows, trackTable } from './track-table.ts';

const run = runOf([
  ...tool('a', 0, 40, { package: 'fmt' }, { userMs: 30, systemMs: 5, peakRssBytes: 7e6 }),
  ...tool('b', 50, 90, { package: 'main' }),
  {
    kind: 'tool-files',
    run: 'A1',
    span: 'a',
    atMs: 1,
    dir: '/go/src/fmt',
    embedded: false,
    files: [['print.go', 4000]],
  },
  sample(20, 20, { cpuMs: { compile: 15, self: 1 }, rssBytes: { compile: 5e6, self: 9e6 } }),
  sample(60, 40, { cpuMs: { compile: 40 }, rssBytes: { compile: 6e6 }, readBytes: 100 }),
  fileEvent(80, 'created', '/project/app', { bytes: 0 }),
  packageRecord('fmt', { origin: 'std' }),
  runEnd(100),
]);
const all = { startMs: 0, endMs: 100 };

describe('trackTable', () => {
  it('has a row for each tool that the window touches, and null for what was not measured', () => {
    expect(trackTable(run, 'tools', all).rows).toEqual([
      ['compile', 'fmt', 0, 40, 40, 35, 7e6, null, null, 0],
      ['compile', 'main', 50, 90, 40, null, null, null, null, 0],
    ]);
    expect(trackTable(run, 'tools', { startMs: 45, endMs: 60 }).rows).toHaveLength(1);
  });

  it('has the samples as they were taken, the build without Buildoscope in its sum', () => {
    const cpu = trackTable(run, 'cpu', all);
    expect(cpu.columns.map(({ name }) => name)).toEqual(['at', 'interval', 'compile', 'self']);
    expect(cpu.rows).toEqual([
      [20, 20, 0.75, 0.05],
      [60, 40, 1, 0],
    ]);
    expect(trackTable(run, 'ram', all).rows[0]?.slice(0, 2)).toEqual([20, 5e6]);
    expect(trackTable(run, 'disk', all).rows).toEqual([
      [20, 20, null, null, null, null],
      [60, 40, 100, null, null, null],
    ]);
  });

  it('lists files with their origin, and what happened to the executable', () => {
    expect(trackTable(run, 'files', all).rows).toEqual([
      [1, 'read', '/go/src/fmt/print.go', 'fmt', 'std', 4000],
      [80, 'created', '/project/app', '', '', 0],
    ]);
  });

  it('lists the phases', () => {
    const phases = trackTable(run, 'phases', all);
    expect(phases.rows.map(([name]) => name)).toContain('compile');
  });
});

it('sorts numbers as numbers, words as words, and what is missing last', () => {
  const rows = [[10], [null], [9], [100]];
  expect(sortedRows(rows, 0, 'up')).toEqual([[9], [10], [100], [null]]);
  expect(sortedRows(rows, 0, 'down')).toEqual([[100], [10], [9], [null]]);
  expect(sortedRows([['b'], ['a']], 0, 'up')).toEqual([['a'], ['b']]);
});
