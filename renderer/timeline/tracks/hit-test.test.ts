import { describe, expect, it } from 'vitest';
import type { PackedSpan } from '../../../src/timeline/pack.ts';
import { firstStartingAfter, rowsOf } from '../drawing/rows.ts';
import { spanAt } from './hit-test.ts';

function packed(id: string, row: number, startMs: number, endMs: number): PackedSpan {
  return {
    row,
    startMs,
    endMs,
    kind: 'compile',
    span: {
      files: [],
      end: null,
      start: {
        kind: 'tool-start',
        run: 'A1',
        span: id,
        atMs: startMs,
        pid: 1,
        tool: 'compile',
        package: id,
        path: 'compile',
        flags: { dwarf: null, stripped: null, output: null },
      },
    },
  };
}

const rows = rowsOf({
  rows: 2,
  spans: [
    packed('c', 0, 40, 60),
    packed('a', 0, 0, 10),
    packed('b', 0, 20, 30),
    packed('d', 1, 5, 50),
  ],
});
const at = (row: number, atMs: number, toleranceMs = 0) =>
  spanAt(rows, row, atMs, toleranceMs)?.span.start.span ?? null;

describe('spanAt', () => {
  it('finds the span under a time, its ends included', () => {
    expect([0, 10, 25, 40, 60].map((time) => at(0, time))).toEqual(['a', 'a', 'b', 'c', 'c']);
    expect(at(1, 49)).toBe('d');
  });

  it('finds nothing in gaps, outside, and in rows that are not there', () => {
    expect([at(0, 15), at(0, -1), at(0, 61), at(1, 2), at(7, 25)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes the nearest one within the tolerance', () => {
    expect(at(0, 12, 3)).toBe('a');
    expect(at(0, 18, 3)).toBe('b');
    expect(at(0, -2, 3)).toBe('a');
    expect(at(0, 15, 3)).toBeNull();
  });

  it('agrees with a search through all spans', () => {
    const many = rowsOf({
      rows: 1,
      spans: Array.from({ length: 500 }, (_, index) =>
        packed(String(index), 0, index * 10, index * 10 + 7),
      ),
    });
    for (let time = -5; time < 5010; time += 1.7) {
      const slow = many[0]?.find((span) => span.startMs <= time && time <= span.endMs) ?? null;
      expect(spanAt(many, 0, time, 0)).toBe(slow);
    }
  });
});

describe('firstStartingAfter', () => {
  it('counts the spans that started by then', () => {
    expect([-1, 0, 19, 20, 100].map((time) => firstStartingAfter(rows[0] ?? [], time))).toEqual([
      0, 1, 1, 2, 3,
    ]);
  });
});
