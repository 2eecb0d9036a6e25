import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/clean-text.ts';
import type { OutputRecord } from '../../src/recording/records.ts';
import { createOutputLines, mostLines, type OutputStream } from './output-lines.ts';

const record = (stream: OutputStream, text: string): OutputRecord => ({
  kind: 'output',
  run: 'A1',
  atMs: 0,
  stream,
  text,
});

describe('cleanText', () => {
  test.each([
    ['\u001b[1;31mred\u001b[0m text', 'red text'],
    ['\u001b]0;a title\u0007shown', 'shown'],
    ['\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b(Bplain\u001bM', 'plain'],
    ['\u009b2Jclear', 'clear'],
    ['a\u0000b\u0008c\u007f', 'a␀b␈c␡'],
    ['10%\r20%', '10%␍20%'],
    ['safe\u202egnp.exe', 'safe⟨U+202E⟩gnp.exe'],
    ['a\tb', 'a\tb'],
    ['Привет, <b>мир</b> 👋', 'Привет, <b>мир</b> 👋'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(cleanText(raw)).toBe(shown);
  });
});

describe('createOutputLines', () => {
  test('joins pieces of a line, and shows one that has not ended', () => {
    const next = createOutputLines();
    const first = [record('stdout', 'Hel'), record('stdout', 'lo\r\nName: ')];
    expect(next(first).lines.map((line) => line.text)).toEqual(['Hello', 'Name: ']);
    const { lines } = next([...first, record('stdout', 'you\n')]);
    expect(lines.map((line) => line.text)).toEqual(['Hello', 'Name: you']);
    expect(lines.map((line) => line.number)).toEqual([0, 1]);
  });

  test('another stream starts a new line', () => {
    const { lines } = createOutputLines()([
      record('stdout', 'Name: '),
      record('input', 'Ada\n'),
      record('stderr', 'oops\n'),
    ]);
    expect(lines.map((line) => [line.stream, line.text])).toEqual([
      ['stdout', 'Name: '],
      ['input', 'Ada'],
      ['stderr', 'oops'],
    ]);
  });

  test('an escape sequence that is cut by a record is still left out', () => {
    const { lines } = createOutputLines()([
      record('stderr', '\u001b[3'),
      record('stderr', '1mno\n'),
    ]);
    expect(lines.map((line) => line.text)).toEqual(['no']);
  });

  test('keeps the last lines and counts what it left out', () => {
    const { lines, dropped } = createOutputLines()([
      record('stdout', 'x\n'.repeat(mostLines + 7)),
      record('stdout', 'end'),
    ]);
    expect(lines).toHaveLength(mostLines + 1);
    expect(dropped).toBe(7);
    expect(lines.at(-1)).toEqual({ number: mostLines + 7, stream: 'stdout', text: 'end' });
  });

  test('continues a long line on further rows', () => {
    const { lines } = createOutputLines()([record('stdout', `${'y'.repeat(2500)}\n`)]);
    expect(lines.map((line) => line.text.length)).toEqual([1000, 1000, 500]);
  });
});
