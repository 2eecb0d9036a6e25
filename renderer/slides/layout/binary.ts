import type { SlideSide } from '../../../src/export/deck/slide.ts';
import { binaryLifeOfRun } from '../../timeline/drawing/derived.ts';
import { xOf } from '../../timeline/drawing/geometry.ts';
import type { Box, Canvas } from './drawing.ts';
import { leastTextPx, type TextStyle } from './measure.ts';
import { dotPath } from './moments.ts';
import type { PlotArea } from './timeline.ts';

const beforeStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
const endingStyle: TextStyle = { sizePx: 28, weight: 600, family: 'sans' };
const halfPx = 11;
const arrowPx = 22;
/** A row of less than this has no line for words below the mark. */
const leastBelowPx = 60;

/**
 * The life of the executable: how it came to be, the time for which it was there, and what became of
 * it. Dashed: it is only there for now; filled with an arrow's head: it stays.
 */
export function placeBinary(canvas: Canvas, side: SlideSide, plot: PlotArea, box: Box): void {
  const y = box.y + box.height / 2;
  const end = plot.left + plot.width;
  const x = (atMs: number) =>
    Math.min(end, Math.max(plot.left, plot.left + xOf(atMs, plot.window, plot.width)));
  const { interval } = binaryLifeOfRun(side.run);
  const { fate } = side;
  const stays = side.life.tone === 'stays';
  const goneMs = fate.kind === 'deleted' ? fate.deletedMs : null;
  const startMs = interval?.startMs ?? ('writtenMs' in fate ? fate.writtenMs : null);
  const shownMs = fate.kind === 'from-cache' ? (fate.startedMs ?? 0) : startMs;
  if (shownMs !== null && fate.kind !== 'none') {
    const from = x(shownMs);
    const movedMs = fate.kind === 'kept' ? fate.movedMs : null;
    const temporaryTo = stays ? x(movedMs ?? shownMs) : x(goneMs ?? side.run.frontMs);
    const id = side.side;
    if (temporaryTo > from || !stays) {
      const width = Math.max(10, temporaryTo - from);
      canvas.shape(`life-temp-${id}`, block(from, y, width), 'slide-life-temp');
    }
    if (stays) canvas.shape(`life-${id}`, arrow(temporaryTo, y, end + 8), 'slide-life');
    if (fate.kind === 'deleted' && fate.startedMs !== null) {
      canvas.shape(`life-start-${id}`, dotPath(x(fate.startedMs), y, 6), 'slide-life-dot');
    }
    if (goneMs !== null) {
      const at = Math.max(from + 10, x(goneMs)) + 16;
      canvas.shape(`life-gone-${id}`, cross(at, y), 'slide-gone');
    }
    placeBefore(canvas, side, { x: from, y, isLow: box.height < leastBelowPx }, plot);
  }
  placeEnding(canvas, side, end, y);
}

/** The words before the mark, if they have room there. */
function placeBefore(
  canvas: Canvas,
  side: SlideSide,
  mark: { readonly x: number; readonly y: number; readonly isLow: boolean },
  plot: PlotArea,
): void {
  const { x, y } = mark;
  const { before } = side.life;
  if (before === '') return;
  const common = { id: `before-${side.side}`, text: before, style: beforeStyle, optional: true };
  const left = x - 14 - plot.left;
  const middle = y + beforeStyle.sizePx * 0.35;
  if (canvas.text({ ...common, x: x - 14, y: middle, room: left, anchor: 'end' })) return;
  if (mark.isLow) return;
  // Below the mark, from its start on.
  const room = plot.left + plot.width - x;
  canvas.text({ ...common, x, y: y + halfPx + 24, room });
}

function placeEnding(canvas: Canvas, side: SlideSide, end: number, y: number): void {
  const { ending, tone } = side.life;
  const x = end + 40;
  const room = canvas.width - x - 24;
  const text = ending.find((each) => canvas.measure(each, endingStyle) <= room) ?? ending.at(-1);
  if (text === undefined) return;
  canvas.text({
    id: `ending-${side.side}`,
    text,
    x,
    y: y + endingStyle.sizePx * 0.35,
    room,
    style: endingStyle,
    ink: tone === 'stays' ? 'good' : tone === 'gone' ? 'bad' : 'dim',
  });
}

function block(x: number, y: number, width: number): string {
  return `M${x} ${y - halfPx}h${width}v${halfPx * 2}h${-width}z`;
}

function arrow(from: number, y: number, to: number): string {
  const neck = Math.max(from, to - arrowPx);
  const start = Math.min(from, neck - 8);
  return `M${start} ${y - halfPx}H${neck}v-8L${neck + arrowPx} ${y}L${neck} ${y + halfPx + 8}v-8H${start}z`;
}

function cross(x: number, y: number): string {
  return `M${x - 8} ${y - 8}l16 16m0 -16l-16 16`;
}
