import { describe, expect, it } from 'vitest';
import { encodeRecord } from './encode.ts';
import { createRecordReader, readRecords } from './read.ts';
import type { RecordingRecord } from './records.ts';

const records: readonly RecordingRecord[] = [
  {
    kind: 'header',
    format: 'buildoscope',
    version: 2,
    id: '3f2b8c1e-6a4d-4e0b-9d53-0c7a1f2e4b66',
    createdAt: '2026-01-02T03:04:05.678Z',
    application: '0.1.0',
  },
  { kind: 'output', run: 'A1', atMs: 12.5, stream: 'stdout', text: 'Hello, 世界 🌍\n\u0000' },
  { kind: 'work-size', run: 'A1', atMs: 14, bytes: 100, files: 2 },
  { kind: 'end' },
];
const text = records.map(encodeRecord).join('');
const header = text.slice(0, text.indexOf('\n') + 1);

function toolEnd(startMs: unknown, endMs: unknown): string {
  const measured = {
    ...{ userMs: 1, systemMs: 1, peakRssBytes: 1, readBytes: 1, writtenBytes: 1 },
    ...{ diskReadBytes: 1, diskWrittenBytes: 1, minorFaults: 1, majorFaults: 1, functions: 1 },
    ...{ lines: 1, outputBytes: 1, probeMs: 1, sampledCpuMs: 1, lastSampledMs: 1 },
  };
  const end = { kind: 'tool-end', run: 'A1', span: 's', startMs, endMs, exitCode: 0, signal: null };
  return `${JSON.stringify({ ...end, stages: null, ...measured })}\n`;
}

describe('a recording read back', () => {
  it('is what was written, whole or in pieces of any size', () => {
    for (let size = 1; size <= 40; size++) {
      const pieces: string[] = [];
      for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
      expect(readRecords(pieces)).toEqual({ records, damage: null });
    }
  });

  it('opens up to the last whole record when cut at any byte', () => {
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut < bytes.length; cut++) {
      const kept = new TextDecoder().decode(bytes.subarray(0, cut));
      const whole = kept.split('\n').length - 1;
      const result = readRecords([kept]);
      expect(result.records).toEqual(records.slice(0, whole));
      expect(result.damage?.code).toBe(whole === 0 ? 'not-a-recording' : 'damaged-recording');
    }
  });

  it('tells a cut line from a missing end', () => {
    const unfinished = readRecords([header]).damage;
    expect(unfinished?.values).toMatchObject({ record: 1, reason: 'unfinished' });
    const cut = readRecords([`${header}{"kind":"wo`]).damage;
    expect(cut?.values).toMatchObject({ record: 2, reason: 'cut' });
  });

  it('reads lines that end as on Windows', () => {
    expect(readRecords([text.replaceAll('\n', '\r\n')])).toEqual({ records, damage: null });
  });
});

describe('what is refused', () => {
  const good = encodeRecord({ kind: 'work-size', run: 'A1', atMs: 1, bytes: 0, files: 0 });

  it.each([
    ['not JSON', 'NaN\n', 'not-json', ''],
    ['a depth bomb', `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`, 'too-deep', ''],
    ['Infinity', toolEnd(0, 5).replace('"userMs":1', '"userMs":1e400'), 'values', 'userMs'],
    ['NaN as null', toolEnd(Number.NaN, 5), 'values', 'startMs'],
    ['a negative amount', toolEnd(0, 5).replace('"userMs":1', '"userMs":-1'), 'values', 'userMs'],
    ['a span that ends before it starts', toolEnd(6, 5), 'values', 'endMs'],
    ['an unknown kind', '{"kind":"x"}\n', 'values', 'kind'],
    ['a second header', header, 'order', ''],
  ])('%s, and what stood before it stays', (_, line, reason, path) => {
    const result = readRecords([header, good, line, good]);
    expect(result.records.map((record) => record.kind)).toEqual(['header', 'work-size']);
    expect(result.damage).toMatchObject({
      code: 'damaged-recording',
      values: { record: 3, reason, path },
    });
  });

  it('drops __proto__ keys, also escaped ones', () => {
    const line =
      '{"kind":"run-start","__proto__":{"polluted":1},"run":"A1","side":"A","label":"","command":["go"],' +
      '"conditions":{"thenRun":null,"xray":false,"edit":null,"environment":{},"order":"race","recipe":null},' +
      '"observedCommand":[],"verb":"run","project":"p","dir":"/p","cache":"cold",' +
      '"startedAt":"2026-01-02T03:04:05Z","toolchain":{"version":"go1.26","goos":"linux",' +
      '"goarch":"amd64","path":"/go"},"environment":{"GOOS":"linux","\\u005f_proto__":"x"},' +
      '"requestedHz":50,"workRoot":"/w","cacheDir":"/c"}\n';
    const [, start] = readRecords([header, line]).records;
    if (start?.kind !== 'run-start') throw new Error('the record was not read');
    expect(Object.keys(start.environment)).toEqual(['GOOS']);
    expect(Object.getPrototypeOf(start)).toBe(Object.prototype);
    expect('polluted' in start).toBe(false);
  });

  it('names both versions of a newer format, whatever else its header says', () => {
    const newer = '{"kind":"header","format":"buildoscope","version":9,"other":[]}\n';
    expect(readRecords([newer, good])).toEqual({
      records: [],
      damage: { code: 'newer-format', values: { version: 9, supported: 2 }, raw: null },
    });
  });

  it.each(['', '\n\n', 'hello\n', '{"kind":"header","format":"other","version":1}\n', good])(
    'a file that is no recording (%#)',
    (content) => {
      expect(readRecords([content])).toMatchObject({
        records: [],
        damage: { code: 'not-a-recording' },
      });
    },
  );

  it('more than 256 MiB, without keeping it', () => {
    const reader = createRecordReader();
    reader.push(header);
    const chunk = `${' '.repeat((1 << 20) - 1)}\n`;
    for (let megabytes = 0; megabytes < 256; megabytes++) reader.push(chunk);
    expect(reader.end()?.code).toBe('too-large');
  });

  it('an endless line', () => {
    const reader = createRecordReader();
    reader.push(header);
    for (let at = 0; at < 17; at++) reader.push('x'.repeat(1 << 20));
    expect(reader.end()?.values).toMatchObject({ record: 2, reason: 'too-long' });
  });
});
