/** true when the last row is in sight: then new rows are followed. */
export function isAtEnd(
  scrollTop: number,
  height: number,
  scrollHeight: number,
  rowHeight: number,
): boolean {
  return scrollTop + height >= scrollHeight - rowHeight;
}
