import { describe, expect, it } from 'vitest';
import { jsonDocument } from '../export/json-document.ts';
import { header, machine, modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { maxDepth } from './json.ts';
import { createRecordReader, readRecords } from './read.ts';
import type { RecordingRecord } from './records.ts';

const name = 'a"b\\c]},{[:, 世界 🌍 \u0000 "records":[';
const records: readonly RecordingRecord[] = [
  header,
  machine,
  runStart({ project: name }),
  ...tool('s', 1, 9, { package: name }),
  runEnd(10),
  { kind: 'end' },
];
const text = [...jsonDocument(records, modelOf(records))].join('');
const whole = { records, damage: null };

describe('a JSON document', () => {
  it('gives the records that it was made of, in pieces of any size', () => {
    for (const size of [1, 2, 3, 7, 64, text.length]) {
      const pieces: string[] = [];
      for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
      expect(readRecords(pieces)).toEqual(whole);
    }
  });

  it.each([0, 1, 4])('may be laid out anew, with %i spaces', (spaces) => {
    const again = JSON.stringify(JSON.parse(text), null, spaces);
    expect(readRecords([again])).toEqual(whole);
    expect(readRecords([`\uFEFF\n ${again}\r\n\n`])).toEqual(whole);
  });

  it('is known whatever the order of its fields, as are lines', () => {
    const { records: list, ...rest } = JSON.parse(text);
    const other = { nested: { records: [1] }, ...rest, kind: 'x', records: list };
    expect(readRecords([JSON.stringify(other)])).toEqual(whole);
    const reader = createRecordReader();
    const { kind, ...fields } = { ...header, records: 5 };
    reader.push(`${JSON.stringify({ ...fields, kind })}\n`);
    expect(reader.form).toBe('lines');
  });

  it('opens up to the last whole record when it is cut off', () => {
    let opened = 0;
    for (let cut = 0; cut < text.length; cut++) {
      const { records: kept, damage } = readRecords([text.slice(0, cut)]);
      expect(kept.length).toBeGreaterThanOrEqual(opened);
      if (kept.length > opened) expect(kept).toEqual(records.slice(0, kept.length));
      opened = kept.length;
      if (text.slice(cut).trim() !== '') {
        expect(damage?.code).toBe(opened === 0 ? 'not-a-recording' : 'damaged-recording');
      }
    }
    expect(opened).toBe(records.length);
  });

  const documentOf = (...list: readonly unknown[]) =>
    readRecords([JSON.stringify({ records: [header, ...list] })]).damage?.values;

  it('is refused from the first record on that is none', () => {
    expect(documentOf(5)).toMatchObject({ record: 2, reason: 'values' });
    expect(documentOf([])).toMatchObject({ record: 2, reason: 'values' });
    expect(documentOf('}')).toMatchObject({ record: 2, reason: 'values' });
    expect(documentOf({ kind: 'end' }, machine)).toMatchObject({ record: 3, reason: 'order' });
    expect(documentOf({ kind: 'end', atMs: -1 })).toBeUndefined();
    expect(documentOf(machine)).toMatchObject({ reason: 'unfinished' });
    const deep = `${'['.repeat(maxDepth + 1)}${']'.repeat(maxDepth + 1)}`;
    expect(documentOf(JSON.parse(deep))).toMatchObject({ record: 2, reason: 'too-deep' });
  });

  it.each([
    '{"records":[]}',
    '{"records":{}}',
    '{"records":[{"kind":"end"}]}',
    '{"x":{"records":[]}}',
    '[{"records":[]}]',
    `{"a":${'{"a":'.repeat(400_000)}`,
  ])('without a header first is none (%#)', (content) => {
    expect(readRecords([content])).toMatchObject({
      records: [],
      damage: { code: 'not-a-recording' },
    });
  });

  it('does not keep what is too long to be a record', () => {
    const reader = createRecordReader();
    reader.push('{"records":[{"kind":"');
    for (let at = 0; at < 17; at++) reader.push('x'.repeat(1 << 20));
    expect(reader.end()?.values).toMatchObject({ reason: 'too-long' });
  });
});
