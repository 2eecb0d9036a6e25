import type { FlameNode, FlameTree } from './flame-tree.ts';

/** A frame as it is drawn; px. */
export interface FlameRect {
  readonly node: FlameNode;
  readonly x: number;
  readonly width: number;
  /** It calls, directly or not, the frame that is zoomed into: drawn over the whole width. */
  readonly above: boolean;
}

/** Narrower frames are not drawn, nor is what they call: a person can neither see nor hit them. */
const narrowestPx = 1;

/**
 * The rows of a flame graph, outermost functions first, each from left to right. A frame is as wide as
 * its share of the samples; zoomed into a frame, that one takes the whole width.
 */
export function flameRows(
  tree: FlameTree,
  zoomed: FlameNode | null,
  width: number,
): readonly (readonly FlameRect[])[] {
  const rows: FlameRect[][] = [];
  const put = (rect: FlameRect): void => {
    const row = rows[rect.node.depth];
    if (row === undefined) rows[rect.node.depth] = [rect];
    else row.push(rect);
  };
  const lay = (nodes: readonly FlameNode[], from: number, pxPerSample: number): void => {
    let x = from;
    for (const node of nodes) {
      const nodeWidth = node.samples * pxPerSample;
      if (nodeWidth >= narrowestPx) {
        put({ node, x, width: nodeWidth, above: false });
        lay(node.children, x, pxPerSample);
      }
      x += nodeWidth;
    }
  };
  if (zoomed === null) {
    if (tree.samples > 0) lay(tree.roots, 0, width / tree.samples);
    return rows;
  }
  for (const node of pathTo(zoomed).slice(0, -1)) put({ node, x: 0, width, above: true });
  lay([zoomed], 0, width / zoomed.samples);
  return rows;
}

/** The frames from the outermost one to this one. */
export function pathTo(node: FlameNode): readonly FlameNode[] {
  const path: FlameNode[] = [];
  for (let each: FlameNode | null = node; each !== null; each = each.parent) path.push(each);
  return path.reverse();
}

/** The frame of a row at a place; null between frames and beside them. */
export function rectAt(row: readonly FlameRect[], x: number): FlameRect | null {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = row[middle];
    if (rect !== undefined && rect.x + rect.width <= x) low = middle + 1;
    else high = middle;
  }
  const rect = row[low];
  return rect !== undefined && rect.x <= x ? rect : null;
}

export type FlameMove = 'in' | 'out' | 'left' | 'right';

/**
 * The drawn frame next to one, for the arrow keys: outwards its caller, inwards the widest that it
 * calls, left and right in its row. null: there is none.
 */
export function neighbourOf(
  rows: readonly (readonly FlameRect[])[],
  node: FlameNode,
  move: FlameMove,
): FlameNode | null {
  const row = rows[node.depth] ?? [];
  const at = row.findIndex((rect) => rect.node === node);
  if (at < 0) return null;
  switch (move) {
    case 'out':
      return node.parent;
    case 'in': {
      const below = (rows[node.depth + 1] ?? []).filter((rect) => rect.node.parent === node);
      return (
        below.reduce<FlameRect | null>(
          (widest, rect) => (widest === null || rect.width > widest.width ? rect : widest),
          null,
        )?.node ?? null
      );
    }
    case 'left':
      return row[at - 1]?.node ?? null;
    case 'right':
      return row[at + 1]?.node ?? null;
  }
}

/** `cmd/compile/internal/ssa.(*regAllocState).regalloc` as `ssa.(*regAllocState).regalloc`: what fits a frame. */
export function shortFunctionName(name: string): string {
  // Type arguments hold paths of their own.
  const end = name.indexOf('[');
  const plain = end < 0 ? name : name.slice(0, end);
  return name.slice(plain.lastIndexOf('/') + 1);
}

/** The package of a function, `cmd/compile/internal/ssa`; the name itself where it has none. */
export function packageOfFunction(name: string): string {
  const short = shortFunctionName(name);
  const dot = short.indexOf('.');
  return dot < 0 ? name : name.slice(0, name.length - short.length + dot);
}
