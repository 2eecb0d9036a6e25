import { expect, it } from 'vitest';
import {
  header,
  machine,
  modelOf,
  runEnd,
  runStart,
  sample,
  tool,
  toolEnd,
  toolStart,
} from '../testing/records.ts';
import { checkRecording, checkRecords } from './check.ts';
import type { RecordingRecord } from './records.ts';

const end: RecordingRecord = { kind: 'end' };
const good = [
  header,
  machine,
  runStart(),
  ...tool('s1', 1, 9),
  sample(10, 10),
  sample(30, 20),
  runEnd(40),
  end,
];

function codesOf(records: readonly RecordingRecord[]): readonly string[] {
  return checkRecords(records).map((problem) => problem.code);
}

it('finds nothing in a good recording', () => {
  expect(checkRecords(good)).toEqual([]);
  expect(checkRecording(modelOf([...good.slice(2)]))).toEqual([]);
});

it('names the record and the span', () => {
  expect(checkRecords([...good.slice(0, 3), toolEnd('lost', 5, 6), ...good.slice(3)])).toEqual([
    { code: 'span-without-start', recordNumber: 4, path: 'A1/lost', values: { kind: 'tool-end' } },
  ]);
});

it.each<[string, readonly RecordingRecord[]]>([
  ['span-ends-before-start', [toolStart('s', 5), toolEnd('s', 6, 5)]],
  ['span-outside-run', tool('s', 5, 100)],
  ['span-outside-run', tool('s', -30, 5)],
  ['span-without-end', [toolStart('s', 5)]],
  ['duplicate-span', [...tool('s', 1, 2), toolStart('s', 5)]],
  ['span-ended-twice', [...tool('s', 1, 2), toolEnd('s', 1, 3)]],
  ['samples-not-in-order', [sample(20, 1), sample(10, 1)]],
  ['samples-overlap', [sample(20, 1), sample(30, 15)]],
  ['duplicate-run', [runStart()]],
  ['unknown-run', [sample(1, 1, { run: 'B1' })]],
])('finds %s (%#)', (code, records) => {
  expect(codesOf([header, machine, runStart(), ...records, runEnd(40), end])).toEqual([code]);
});

it('expects no end of tools that were killed with their run', () => {
  const records = [header, machine, runStart(), toolStart('s', 5), runEnd(9, { stopped: 'asked' })];
  expect(codesOf([...records, end])).toEqual([]);
});

it('says what a recording that was cut off lacks', () => {
  expect(codesOf([])).toEqual(['no-header', 'no-machine', 'no-runs', 'unfinished']);
  expect(codesOf(good.slice(0, 4))).toEqual(['run-without-end', 'unfinished']);
});
