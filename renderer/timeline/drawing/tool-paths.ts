import type { Span } from '../../../src/timeline/model.ts';
import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from './geometry.ts';
import { fitLabel, pathLabels } from './labels.ts';
import { firstStartingAfter, type Rows } from './rows.ts';

/** The group whose colour a bar has: its kind, or its origin. */
export type GroupOf = (span: PackedSpan) => string;

/** The shade of a row's first bar. */
export type Shades = (row: number) => number;

export interface ToolPath {
  readonly group: string;
  /** Neighbouring bars alternate between two shades, so that they can be told apart. */
  readonly shade: 0 | 1;
  readonly d: string;
}

export interface ToolLabel {
  readonly span: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const leastBarPx = 0.8;

/**
 * The bars that a window shows, as one path for each group and shade. Bars of less than a pixel that
 * would be drawn over one another are drawn once.
 */
export function toolPaths(
  rows: Rows,
  view: TimeWindow,
  width: number,
  rowPx: number,
  barPx: number,
  groupOf: GroupOf = (span) => span.kind,
  shades: Shades = () => 0,
): readonly ToolPath[] {
  const parts = new Map<string, { group: string; shade: 0 | 1; d: string[] }>();
  const high = barPx.toFixed(1);
  for (const [rowIndex, row] of rows.entries()) {
    const y = (rowIndex * rowPx + (rowPx - barPx) / 2).toFixed(1);
    let lastPixel = -1;
    let lastGroup: string | null = null;
    for (const [index, span] of visible(row, view).entries()) {
      const from = Math.max(-2, xOf(span.startMs, view, width));
      const to = Math.min(width + 2, xOf(span.endMs, view, width));
      const full = to - from;
      const pixel = Math.floor(from * 2);
      const group = groupOf(span);
      if (full < leastBarPx && pixel === lastPixel && group === lastGroup) continue;
      lastPixel = pixel;
      lastGroup = group;
      const bar = full > 3 ? full - 1 : Math.max(leastBarPx, full);
      const shade = (index + shades(rowIndex)) % 2 === 0 ? 0 : 1;
      const key = `${group}${shade}`;
      const part = parts.get(key) ?? { group, shade, d: [] };
      const long = bar.toFixed(1);
      part.d.push(`M${from.toFixed(1)} ${y}h${long}v${high}h-${long}z`);
      parts.set(key, part);
    }
  }
  return [...parts.values()].map(({ group, shade, d }) => ({ group, shade, d: d.join('') }));
}

/** Names for the bars that are wide enough for one. */
export function toolLabels(
  rows: Rows,
  view: TimeWindow,
  width: number,
  rowPx: number,
  fontPx: number,
): readonly ToolLabel[] {
  const labels: ToolLabel[] = [];
  for (const [rowIndex, row] of rows.entries()) {
    for (const span of visible(row, view)) {
      const from = Math.max(0, xOf(span.startMs, view, width));
      const to = Math.min(width, xOf(span.endMs, view, width));
      if (to - from < 16) continue;
      const text = fitLabel(toolNames(span.span), to - from, fontPx);
      if (text === null) continue;
      labels.push({
        span: span.span.start.span,
        x: from + 5,
        y: (rowIndex + 0.5) * rowPx + fontPx * 0.36,
        text,
      });
    }
  }
  return labels;
}

/** How a tool may be called, longest first: a compile by its package, others by tool and package. */
export function toolNames(span: Span): readonly string[] {
  const { tool, package: path } = span.start;
  if (path === null) return [tool];
  const names = pathLabels(path);
  return tool === 'compile' ? names : [...names.map((each) => `${tool} ${each}`), tool];
}

/** Spans of a row that a window shows. */
export function visible(row: readonly PackedSpan[], view: TimeWindow): readonly PackedSpan[] {
  const first = Math.max(0, firstStartingAfter(row, view.startMs) - 1);
  return row.slice(first, firstStartingAfter(row, view.endMs));
}
