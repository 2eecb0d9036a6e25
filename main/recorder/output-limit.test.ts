import { describe, expect, it } from 'vitest';
import { OutputLimit, type OutputPiece } from './output-limit.ts';

const megabyte = 1024 * 1024;

/** Gives the limit these bytes in reads of so many, and returns all that is to be recorded. */
function taken(bytes: Buffer, readBytes: number) {
  const limit = new OutputLimit();
  const pieces: OutputPiece[] = [];
  for (let at = 0; at < bytes.length; at += readBytes) {
    pieces.push(...limit.push(bytes.subarray(at, at + readBytes), at));
  }
  pieces.push(...limit.end());
  return {
    pieces,
    droppedBytes: limit.droppedBytes,
    text: pieces.map(({ text }) => text).join(''),
  };
}

describe('what a command prints', () => {
  // Reads of a pipe, of one byte more than a character, and all at once.
  it.each([65_536, 99_999, 50 * megabyte])(
    'a line of 50 MB comes in small pieces, its middle counted (%i bytes a read)',
    (readBytes) => {
      const line = Buffer.alloc(50 * megabyte, 'x');
      line.write('begin');
      line.write('end', line.length - 3);
      const { pieces, droppedBytes, text } = taken(line, readBytes);
      expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(65_536);
      expect(text.startsWith('begin')).toBe(true);
      expect(text.endsWith('end')).toBe(true);
      expect(text.length + droppedBytes).toBe(line.length);
      expect(text.length).toBeLessThanOrEqual(8 * megabyte);
    },
  );

  it.each([1, 3, 7])('characters that reads of %i bytes cut in half are put together', (bytes) => {
    const said = 'привет, 世界 🐹\n'.repeat(20);
    expect(taken(Buffer.from(said), bytes).text).toBe(said);
  });

  it('broken UTF-8 becomes a sign for it, colours stay for the file', () => {
    const bytes = Buffer.from([0xff, 0x41, 0xe2, 0x82]);
    expect(taken(bytes, 4).text).toBe('\ufffdA\ufffd');
    const coloured = '\u001b[31mred\u001b[0m\n';
    expect(taken(Buffer.from(coloured), 5).text).toBe(coloured);
  });
});
