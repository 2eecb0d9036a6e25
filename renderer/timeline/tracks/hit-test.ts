import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { firstStartingAfter, type Rows } from '../drawing/rows.ts';

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
