import type { PackedSpan } from '../../src/timeline/pack.ts';
import type { Milliseconds } from '../../src/units.ts';

/** The packed spans by row, each row in order of time. */
export type Rows = readonly (readonly PackedSpan[])[];

/** Sorts packed spans into their rows. Spans of one row never overlap. */
export function rowsOf(packed: {
  readonly rows: number;
  readonly spans: readonly PackedSpan[];
}): Rows {
  const rows: PackedSpan[][] = Array.from({ length: packed.rows }, () => []);
  for (const span of packed.spans) rows[span.row]?.push(span);
  for (const row of rows) row.sort((a, b) => a.startMs - b.startMs);
  return rows;
}

/**
 * The span of a row at a time, by binary search; else the nearest one within `toleranceMs` (bars of
 * a millisecond are less than a pixel wide); else null.
 */
export function spanAt(
  rows: Rows,
  rowIndex: number,
  atMs: Milliseconds,
  toleranceMs: Milliseconds,
): PackedSpan | null {
  const row = rows[rowIndex];
  if (row === undefined) return null;
  const after = firstStartingAfter(row, atMs);
  const before = row[after - 1];
  if (before !== undefined && atMs <= before.endMs) return before;
  const next = row[after];
  const toBefore = before === undefined ? Number.POSITIVE_INFINITY : atMs - before.endMs;
  const toNext = next === undefined ? Number.POSITIVE_INFINITY : next.startMs - atMs;
  if (Math.min(toBefore, toNext) > toleranceMs) return null;
  return (toBefore <= toNext ? before : next) ?? null;
}

/** Index of the first span of a row that starts after `atMs`; the row's length when none does. */
export function firstStartingAfter(row: readonly PackedSpan[], atMs: Milliseconds): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = row[middle];
    if (span !== undefined && span.startMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
