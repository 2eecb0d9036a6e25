/** Mean width of a character as a share of the font's size; Cyrillic letters and capitals are wider. */
const narrowShare = 0.56;
const wideShare = 0.66;
const wide = /[\u0400-\u04ffA-Z@%mwМ—→✕…]/u;

/** Width of a text in pixels, estimated without the DOM; a little more than what Inter needs. */
export function textWidth(text: string, fontPx: number): number {
  let shares = 0;
  for (const character of text) shares += wide.test(character) ? wideShare : narrowShare;
  return shares * fontPx;
}

/** The first candidate (longest first) that fits into `width` pixels with some room at both ends, else null. */
export function fitLabel(
  candidates: readonly string[],
  width: number,
  fontPx: number,
): string | null {
  if (width < fontPx) return null;
  return (
    candidates.find((text) => text !== '' && textWidth(text, fontPx) + fontPx <= width) ?? null
  );
}

/** The ways to write an import path, longest first: whole, then its last elements. */
export function pathLabels(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

export interface Anchor {
  readonly x: number;
  readonly width: number;
}

export interface Placed {
  readonly x: number;
  readonly row: number;
  /** `start`: the text begins at x; `end`: it ends there. */
  readonly anchor: 'start' | 'end';
}

const gapPx = 8;

/**
 * Places a text at each anchor, to its right if it fits, else to its left, else as near as the edges
 * allow, in the first of `rows` rows where it covers no other text and follows those before it; null where there is no room.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  plotWidth: number,
  rows: number,
): readonly (Placed | null)[] {
  const taken: { row: number; to: number }[] = [];
  const free = (row: number, from: number, to: number) =>
    from >= 0 &&
    to <= plotWidth &&
    // In the order of their anchors: what comes later is never written before what came earlier.
    !taken.some((other) => other.row === row && from < other.to);
  const clamped = (x: number, width: number): Placed | null => {
    const from = Math.max(0, Math.min(plotWidth - width, x - width / 2));
    for (let row = 0; row < rows; row += 1) {
      if (!free(row, from, from + width)) continue;
      taken.push({ row, to: from + width + gapPx });
      return { x: from, row, anchor: 'start' };
    }
    return null;
  };
  return anchors.map(({ x, width }) => {
    for (const anchor of ['start', 'end'] as const) {
      for (let row = 0; row < rows; row += 1) {
        const from = anchor === 'start' ? x + gapPx : x - gapPx - width;
        if (!free(row, from, from + width)) continue;
        taken.push({ row, to: from + width + gapPx });
        return { x: anchor === 'start' ? from : from + width, row, anchor };
      }
    }
    return clamped(x, width);
  });
}

/** As much of a text as fits into `width` pixels, with … where it was cut; empty where hardly anything fits. */
export function cutText(text: string, width: number, fontPx: number): string {
  if (textWidth(text, fontPx) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (textWidth(`${cut}${character}…`, fontPx) > width) break;
    cut += character;
  }
  return cut.length < 4 ? '' : `${cut.trimEnd()}…`;
}
