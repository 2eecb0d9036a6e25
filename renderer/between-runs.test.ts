import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordingRecord } from '../src/recording/records.ts';
import { header, packageRecord, runEnd, runStart, sample } from '../src/testing/records.ts';
import { createBetweenRuns } from './between-runs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const note: RecordingRecord = {
  kind: 'note',
  run: 'A1',
  note: 'n1',
  atMs: 30,
  span: null,
  text: 'look',
};
const secondStart = runStart({ run: 'B1', side: 'B' });

/** What was passed on, one list of kinds for each time. */
function follow() {
  const passed: string[][] = [];
  const between = createBetweenRuns(1000, (records: readonly RecordingRecord[]) =>
    passed.push(records.map(({ kind }) => kind)),
  );
  return { passed, between };
}

test('what a run sends while it goes on is passed on as it comes', () => {
  const { passed, between } = follow();
  between.push([header, runStart()]);
  between.push([sample(20, 20)]);
  expect(passed).toEqual([['header', 'run-start'], ['sample']]);
});

test('the end of a run comes in one piece with what it left and the beginning of the next', () => {
  const { passed, between } = follow();
  between.push([runStart(), sample(20, 20), runEnd(40)]);
  expect(passed).toEqual([['run-start', 'sample']]);
  vi.advanceTimersByTime(400);
  between.push([packageRecord('fmt')]);
  vi.advanceTimersByTime(400);
  between.push([secondStart, sample(20, 20, { run: 'B1' })]);
  expect(passed.slice(1)).toEqual([['run-end', 'package', 'run-start', 'sample']]);
  between.push([sample(40, 20, { run: 'B1' })]);
  vi.advanceTimersByTime(5000);
  expect(passed.slice(2)).toEqual([['sample']]);
});

test('in a race nothing is held until the last run has ended', () => {
  const { passed, between } = follow();
  between.push([runStart(), secondStart]);
  between.push([runEnd(40)]);
  between.push([sample(60, 20, { run: 'B1' })]);
  between.push([runEnd(80, { run: 'B1' })]);
  expect(passed).toEqual([['run-start', 'run-start'], ['run-end'], ['sample']]);
  expect(between.take().map(({ kind }) => kind)).toEqual(['run-end']);
});

test('nothing is held for longer than the longest time, however much follows', () => {
  const { passed, between } = follow();
  between.push([runStart(), runEnd(40)]);
  for (let ms = 0; ms < 900; ms += 100) {
    vi.advanceTimersByTime(100);
    between.push([packageRecord('fmt')]);
  }
  expect(passed).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(passed).toHaveLength(2);
  expect(passed[1]).toHaveLength(10);
  // What comes later waits anew, from its own first record on.
  between.push([packageRecord('os')]);
  vi.advanceTimersByTime(999);
  expect(passed).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(passed[2]).toEqual(['package']);
});

test('a note is shown at once, in the order in which things were recorded', () => {
  const { passed, between } = follow();
  between.push([runStart(), runEnd(40)]);
  between.push([note]);
  expect(passed.slice(1)).toEqual([['run-end', 'note']]);
  between.push([packageRecord('fmt')]);
  expect(passed).toHaveLength(2);
});

test('what is held can be taken, and is not passed on again', () => {
  const { passed, between } = follow();
  between.push([runStart(), runEnd(40), packageRecord('fmt'), { kind: 'end' }]);
  expect(between.take().map(({ kind }) => kind)).toEqual(['run-end', 'package', 'end']);
  expect(between.take()).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(passed).toEqual([['run-start']]);
});
