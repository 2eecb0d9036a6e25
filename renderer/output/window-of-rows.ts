/** Rows that are drawn: from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn above and below the visible ones, so that scrolling shows no gap. */
const spareRows = 20;

/** Which of `count` rows of equal height are drawn for a scroll position. */
export function windowOfRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spareRows);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spareRows);
  return { first: Math.min(first, end), end };
}

/** true when the last row is in sight: then new rows are followed. */
export function isAtEnd(
  scrollTop: number,
  height: number,
  scrollHeight: number,
  rowHeight: number,
): boolean {
  return scrollTop + height >= scrollHeight - rowHeight;
}
