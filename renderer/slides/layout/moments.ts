import type { SlideSide } from '../../../src/export/deck/slide.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { xOf } from '../../timeline/drawing/geometry.ts';
import type { Box, Canvas, Ink } from './drawing.ts';
import { leastTextPx, type TextStyle } from './measure.ts';
import type { PlotArea } from './timeline.ts';

const calloutStyle: TextStyle = { sizePx: 28, weight: 600, family: 'sans' };
const quietStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };

/** A circle as a path. */
export function dotPath(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;
}

/** The peak of RAM: a dot, and beside it how much it was and what was compiled. */
export function placePeak(
  canvas: Canvas,
  side: SlideSide,
  plot: PlotArea,
  box: Box,
  topBytes: number,
): void {
  const peak = side.callouts.find(({ id }) => id === 'peak');
  if (peak === undefined || peak.value === null) return;
  const x = plot.left + xOf(peak.atMs, plot.window, plot.width);
  const y = box.y + box.height * (1 - Math.min(1, peak.value / topBytes));
  canvas.shape(`peak-${side.side}`, dotPath(x, y, 8), 'slide-dot');
  const middle = Math.max(y, box.y + 4);
  const put = (text: string) =>
    beside(canvas, `peak-${side.side}`, text, x, middle, plot, calloutStyle);
  if (!put(peak.text)) put(peak.short);
}

/** When the person's own source is read: an arrow down to the tick, and how many files. */
export function placeSources(canvas: Canvas, side: SlideSide, plot: PlotArea, box: Box): void {
  const own = side.callouts.find(({ id }) => id === 'sources');
  if (own === undefined) return;
  const x = plot.left + xOf(own.atMs, plot.window, plot.width);
  const y = box.y + box.height / 2;
  canvas.shape(`sources-${side.side}`, dotPath(x, y, 7), 'slide-dot');
  const put = (text: string) =>
    beside(canvas, `sources-${side.side}`, text, x, y, plot, calloutStyle);
  if (!put(own.text)) put(own.short);
}

/** How much the temporary folder held at most. */
export function placeWork(
  canvas: Canvas,
  side: SlideSide,
  plot: PlotArea,
  box: Box,
  topBytes: number,
  t: Translator,
): void {
  const { startMs, endMs } = plot.window;
  const before = side.run.workSizes.findLast(({ atMs }) => atMs < startMs);
  const within = [
    // What it had come to when the window begins.
    ...(before === undefined ? [] : [{ ...before, atMs: startMs }]),
    ...side.run.workSizes.filter(({ atMs }) => atMs >= startMs && atMs <= endMs),
  ];
  const most = within.reduce<(typeof within)[number] | null>(
    (best, each) => (best === null || each.bytes > best.bytes ? each : best),
    null,
  );
  if (most === null || most.bytes <= 0) return;
  const x = plot.left + xOf(most.atMs, plot.window, plot.width);
  const text = t('slide.callout.work', { size: t.format.bytes(most.bytes) });
  // Below the edge of what is filled, if that is high enough to hold the words; else over it.
  const edge = box.y + box.height * (1 - Math.min(1, most.bytes / topBytes));
  const isHigh = box.y + box.height - edge >= 44;
  const y = isHigh ? edge + 24 : Math.max(box.y + 14, edge - 16);
  beside(canvas, `work-${side.side}`, text, x, y, plot, quietStyle);
}

/** Puts a text right of a point, else left of it, with its middle at the point's height; false: no room. */
function beside(
  canvas: Canvas,
  id: string,
  text: string,
  x: number,
  y: number,
  plot: PlotArea,
  style: TextStyle,
  ink: Ink = 'text',
): boolean {
  const baseline = y + style.sizePx * 0.34;
  const right = plot.left + plot.width - x - 22;
  const common = { id, text, y: baseline, style, ink, halo: true, optional: true } as const;
  if (canvas.text({ ...common, x: x + 18, room: right })) return true;
  return canvas.text({ ...common, x: x - 18, room: x - plot.left - 22, anchor: 'end' });
}

/** What the person pinned: a flag at its moment with the words beside it, as many as have room. */
export function placeNotes(
  canvas: Canvas,
  side: SlideSide,
  plot: PlotArea,
  row: { readonly y: number; readonly height: number },
): void {
  const baseline = row.y + 27;
  let free = plot.left;
  for (const [index, note] of side.pinned.entries()) {
    const x = plot.left + xOf(note.atMs, plot.window, plot.width);
    canvas.shape(
      `note-flag-${side.side}-${index}`,
      `M${x} ${row.y + row.height}V${row.y + 6}h14l-5 7l5 7h-12`,
      'slide-flag',
    );
    const next = side.pinned[index + 1];
    const nextX =
      next === undefined
        ? plot.left + plot.width
        : plot.left + xOf(next.atMs, plot.window, plot.width);
    const id = `note-${side.side}-${index}`;
    const style = quietStyle;
    const from = Math.max(x + 22, free);
    const room = nextX - from - 20;
    const width = canvas.measure(note.text, style);
    const leftRoom = x - free - 16;
    // Whole on the left rather than shortened on the right.
    if (width > room && width <= leftRoom) {
      canvas.text({
        id,
        text: note.text,
        x: x - 10,
        y: baseline,
        room: leftRoom,
        style,
        anchor: 'end',
      });
      free = x + 24;
      continue;
    }
    if (room >= 60 && canvas.text({ id, text: note.text, x: from, y: baseline, room, style })) {
      free = from + Math.min(room, width) + 30;
      continue;
    }
    if (leftRoom < 60) continue;
    const common = { id, text: note.text, x: x - 10, y: baseline, style } as const;
    if (canvas.text({ ...common, room: leftRoom, anchor: 'end' })) free = x + 24;
  }
}
