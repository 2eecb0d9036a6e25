import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../testing/records.ts';
import { encodeRecord } from './encode.ts';
import { recordSchema, type SampleRecord } from './records.ts';
import { createSampleLine, runOf } from './sample-line.ts';
import { SampleStore } from './sample-store.ts';

const line = createSampleLine();
const encoder = new TextEncoder();

/** What is read of a line; null: it was not taken. */
function taken(text: string): SampleRecord | null {
  const bytes = encoder.encode(`x\n${text}`);
  const end = line.read(bytes, 2);
  if (end < 0) return null;
  expect(end).toBe(bytes.length);
  const store = new SampleStore(runOf(line.runCode));
  store.addRow(line.row);
  return store.samples().record(0) ?? null;
}

/** What JSON and the schema make of it, as samples in columns give it back: without kinds that have 0. */
function parsed(text: string): SampleRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { data } = recordSchema.safeParse(value);
  if (data?.kind !== 'sample') return null;
  const store = new SampleStore(data.run);
  store.add(data);
  return store.samples().record(0) ?? null;
}

const random = seededRandom(3);
const numbers: readonly (() => number)[] = [
  () => Math.floor(random() * 1000) / 1000,
  () => Math.floor(random() * 2 ** 31),
  () => random() * 10 ** Math.floor(random() * 8),
  () => Math.floor(random() * 2 ** 53),
  () => 0,
  () => random() ** 6,
];
const number = () => numbers[Math.floor(random() * numbers.length)]?.() ?? 0;
const bytes = () => (random() < 0.2 ? null : number());

function anySample(): SampleRecord {
  return sample(random() < 0.1 ? -number() / 1e12 : number() / 1e7, number(), {
    run: `${'ABZ'[Math.floor(random() * 3)]}${1 + Math.floor(random() * 9999)}`,
    cpuMs: random() < 0.1 ? {} : { go: number(), compile: number(), self: number() },
    rssBytes: { asm: number(), link: number(), program: number(), other: number() },
    readBytes: bytes(),
    writtenBytes: bytes(),
    diskReadBytes: bytes(),
    diskWrittenBytes: bytes(),
    processes: Math.floor(random() * 100),
    ...(random() < 0.3 ? { readings: 1 + Math.floor(random() * 50) } : {}),
  });
}

describe("a sample's line", () => {
  it('is read as JSON and the schema read it, to the last digit', () => {
    let count = 0;
    for (let index = 0; index < 3000; index++) {
      const text = encodeRecord(anySample());
      const read = taken(text);
      // A number with an exponent is left to JSON.
      if (read === null) expect(text).toMatch(/e-\d/);
      else expect(read).toEqual(parsed(text));
      count += read === null ? 0 : 1;
    }
    expect(count).toBeGreaterThan(1200);
  });

  it('is never taken where JSON or the schema refuse it, nor read otherwise', () => {
    const text = encodeRecord(
      sample(1234.567, 20.5, {
        cpuMs: { go: 10.25, self: 0.3 },
        rssBytes: { go: 20_000_000 },
        readBytes: 4096,
        readings: 3,
      }),
    );
    const signs = ['', '0', '9', '-', '.', 'e', '"', ',', ' ', '{', '}', 'n', '\\', '\u0000', 'ü'];
    let found = 0;
    for (let at = 0; at < text.length - 1; at++) {
      for (const sign of signs) {
        for (const changed of [
          `${text.slice(0, at)}${sign}${text.slice(at + 1)}`,
          `${text.slice(0, at)}${sign}${text.slice(at)}`,
        ]) {
          const read = taken(changed);
          if (read === null) continue;
          expect(read, changed).toEqual(parsed(changed));
          found += 1;
        }
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['a number with zeros in front', '"atMs":12', '"atMs":012'],
    ['a point without digits after it', '"atMs":12', '"atMs":12.'],
    ['a time that is too early', '"atMs":12', '"atMs":-60000.1'],
    ['a time that is too late', '"atMs":12', '"atMs":10000000001'],
    ['a negative amount', '"intervalMs":20', '"intervalMs":-20'],
    ['an amount with an exponent', '"intervalMs":20', '"intervalMs":2e1'],
    ['a number that goes on for long', '"atMs":12', `"atMs":12.${'0'.repeat(200_000)}`],
    ['a part of a process', '"processes":1', '"processes":1.5'],
    ['no reading at all', '"processes":1', '"processes":1,"readings":0'],
    ['a run without number', '"A1"', '"A"'],
    ['a run with too large a number', '"A1"', '"A10000"'],
    ['a kind that is unknown', '"cpuMs":{', '"cpuMs":{"grow":1'],
    ['a field that is unknown', '"processes":1', '"processes":1,"more":1'],
    ['another order', '"atMs":12,"intervalMs":20', '"intervalMs":20,"atMs":12'],
    ['a space', '"atMs":12', '"atMs": 12'],
    ['the line end of Windows', '}\n', '}\r\n'],
    ['no line end', '}\n', '}'],
  ])('is left to the schema with %s', (_, before, after) => {
    const text = encodeRecord(sample(12, 20));
    expect(taken(text)).toEqual(sample(12, 20));
    expect(text).toContain(before);
    expect(taken(text.replace(before, after))).toBeNull();
  });
});
