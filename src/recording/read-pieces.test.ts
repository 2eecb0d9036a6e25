import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { header, machine, runEnd, runStart, sample, tool } from '../testing/records.ts';
import { emptyModel, fold, type RecordingModel } from '../timeline/model.ts';
import { encodeRecord } from './encode.ts';
import { createRecordReader, readRecords } from './read.ts';
import { createPieceReader } from './read-pieces.ts';
import type { RecordingRecord } from './records.ts';
import { createFileSplitter } from './split-file.ts';

function ofBytes(bytes: Uint8Array, pieceLength = bytes.length) {
  const splitter = createFileSplitter();
  const reader = createPieceReader(new TextDecoder('utf-8', { ignoreBOM: true }));
  for (let from = 0; from < bytes.length; from += Math.max(1, pieceLength)) {
    for (const piece of splitter.push(bytes.subarray(from, from + pieceLength))) reader.push(piece);
  }
  reader.push(splitter.end());
  const { records, damage } = reader.end();
  return { model: plain(fold(emptyModel, records)), damage };
}

function ofText(text: string) {
  const { records, damage } = readRecords([text]);
  return { model: plain(fold(emptyModel, records)), damage };
}

/** With the samples as a list, which can be compared. */
const plain = (model: RecordingModel) => ({
  ...model,
  runs: model.runs.map((run) => ({ ...run, samples: [...run.samples] })),
});

const run = (name: string): readonly RecordingRecord[] => [
  runStart({ run: name, label: 'Übung 世界 🌍' }),
  ...tool('s1', 1, 2, { run: name }, { run: name }),
  sample(20, 20, { run: name, cpuMs: { go: 12.5 }, readBytes: 1 }),
  sample(40, 20, { run: name, rssBytes: { compile: 5 } }),
  { kind: 'output', run: name, atMs: 41, stream: 'stdout', text: '{"kind":"sample"\n' },
  sample(60, 20.0001, { run: name, readings: 2 }),
  runEnd(50, { run: name }),
];
const records = [header, machine, ...run('A1'), ...run('B1'), { kind: 'end' } as const];
const lines = records.map(encodeRecord);
const text = lines.join('');
const bytes = new TextEncoder().encode(text);

describe('a recording read from bytes', () => {
  it('is what its text says, in pieces of any size', () => {
    const whole = ofText(text);
    expect(whole.damage).toBeNull();
    expect(whole.model.runs[1]?.samples).toHaveLength(3);
    for (let size = 1; size <= 300; size += size < 40 ? 1 : 13) {
      expect(ofBytes(bytes, size)).toEqual(whole);
    }
  });

  it('opens as far as its text when cut at any byte', () => {
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const kept = bytes.subarray(0, cut);
      expect(ofBytes(kept, 4096)).toEqual(ofText(new TextDecoder().decode(kept)));
    }
  });

  it('tells the same damage at the same record, wherever a line is changed', () => {
    const changes: readonly ((line: string) => string)[] = [
      () => '',
      () => '{"kind":"nothing"}\n',
      () => '\n',
      (line) => line.slice(0, -2),
      (line) => line.replace(/\d+/, '-1'),
      (line) => line.replace('{', ' {  '),
      (line) => line.replace('\n', '\r\n'),
      (line) => line.replace('":', '":1e999,"x":'),
      (line) => line + line,
      (line) => line + lines.at(-1),
      (line) => `${'['.repeat(100)}\n${line}`,
    ];
    for (const at of lines.keys()) {
      for (const change of changes) {
        const changed = lines.with(at, change(lines[at] ?? '')).join('');
        expect(ofBytes(new TextEncoder().encode(changed), 700), changed).toEqual(ofText(changed));
      }
    }
  });

  it('takes samples in the order in which they lie, before and after the end of their run', () => {
    const late = [header, machine, ...run('A1'), sample(70, 10), { kind: 'end' } as const];
    const { model } = ofBytes(new TextEncoder().encode(late.map(encodeRecord).join('')));
    expect(model.runs[0]?.frontMs).toBe(70);
    expect(ofBytes(bytes).model.runs[0]?.frontMs).toBe(50);
  });

  it('may be a document, or of an earlier version', () => {
    const document = JSON.stringify({ format: 'x', records });
    expect(ofBytes(new TextEncoder().encode(document), 100)).toEqual(ofText(document));
    const indented = JSON.stringify({ records }, null, 2);
    expect(ofBytes(new TextEncoder().encode(indented), 100)).toEqual(ofText(indented));
    const old = readFileSync(new URL('fixtures/v1/webhello.buildoscope', import.meta.url));
    expect(ofBytes(old, 5000)).toEqual(ofText(old.toString()));
  });

  it('stops at a line that is too long, and at bytes that are no text', () => {
    const splitter = createFileSplitter();
    const reader = createPieceReader(new TextDecoder());
    const half = new Uint8Array(9 * 1024 * 1024).fill(0x20);
    for (const piece of [new TextEncoder().encode(lines[0]), half, half, half]) {
      for (const split of splitter.push(piece)) reader.push(split);
    }
    expect(reader.end().damage?.values).toMatchObject({ record: 2, reason: 'too-long' });
    expect(ofBytes(new Uint8Array(3000).fill(0xff), 1000).damage?.code).toBe('not-a-recording');
  });

  it('splits lines of its own version only, and hands on all else as it is', () => {
    const split = (text: string) => createFileSplitter().push(new TextEncoder().encode(text))[0];
    const sampleLine = encodeRecord(sample(1, 2));
    expect(split(`${lines[0]}я\n${sampleLine}x`)).toMatchObject({
      text: new TextEncoder().encode(`${lines[0]}я\n`),
      count: 1,
    });
    for (const first of [
      '{}\n',
      '\ufeff',
      '{"kind":"header","format":"buildoscope","version":1,',
    ]) {
      const piece = split(`${first}${lines[0]}${sampleLine}x`);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece?.text)).toBe(
        `${first}${lines[0]}${sampleLine}x`,
      );
      expect(piece?.count).toBe(0);
    }
  });

  it('passes only what may come there', () => {
    const reader = createRecordReader();
    reader.push(lines[0] ?? '');
    expect(reader.pass(1)).toBe(true);
    reader.push('{');
    expect(reader.pass(1)).toBe(false);
    expect(reader.end()).toMatchObject({ values: { record: 3, reason: 'order' } });
    expect(createRecordReader().pass(1)).toBe(false);
  });
});
