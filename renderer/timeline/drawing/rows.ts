import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { Milliseconds } from '../../../src/units.ts';

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
