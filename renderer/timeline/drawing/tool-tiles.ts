import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from './geometry.ts';
import type { Rows } from './rows.ts';
import { sameItems, type Tile } from './tiles.ts';
import { visible } from './tool-paths.ts';

/** Tools that are drawn by themselves, in their rows. */
export interface ToolTile {
  /** The first pixel of the tile in which they began. */
  readonly key: Tile['fromPx'] | 'running';
  readonly rows: Rows;
  /** The shade of each row's first bar. */
  readonly shades: readonly number[];
}

/**
 * The tools of a window by the tile in which they began. Those that go on, whose bars grow with each update
 * wherever they began, lie in a tile of their own.
 */
export function toolTiles(
  rows: Rows,
  window: TimeWindow,
  width: number,
  tiles: readonly Tile[],
): readonly ToolTile[] {
  const partOf = (key: ToolTile['key']) => ({
    key,
    rows: rows.map((): PackedSpan[] => []),
    shades: rows.map(() => 0),
  });
  const parts = tiles.map(({ fromPx }) => partOf(fromPx));
  const running = partOf('running');
  for (const [rowIndex, row] of rows.entries()) {
    for (const [index, packed] of visible(row, window).entries()) {
      const x = xOf(packed.startMs, window, width);
      const began = Math.max(
        0,
        tiles.findLastIndex(({ fromPx }) => fromPx <= x),
      );
      const part = packed.span.end === null ? running : parts[began];
      const own = part?.rows[rowIndex];
      if (part === undefined || own === undefined) continue;
      if (own.length === 0) part.shades[rowIndex] = index % 2;
      own.push(packed);
    }
  }
  return [...parts, running];
}

/** Whether two tiles are drawn alike in the same frame. */
export function sameTools(a: ToolTile, b: ToolTile): boolean {
  return (
    sameItems(a.shades, b.shades) &&
    sameItems(a.rows, b.rows, (one, other) => sameItems(one, other, sameTool))
  );
}

function sameTool(a: PackedSpan, b: PackedSpan): boolean {
  return a.span === b.span && a.startMs === b.startMs && a.endMs === b.endMs;
}
