import type { Slide } from '../../../src/export/deck/slide.ts';
import type { SlideTrack } from '../../../src/export/formats.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { Scales } from '../../timeline/drawing/scales.ts';
import { placeAxis } from './axis.ts';
import { placeBinary } from './binary.ts';
import type { Canvas, SlideDrawing } from './drawing.ts';
import { marginPx } from './frame.ts';
import { gutterOf, placeSideName, placeTrackWords } from './gutter.ts';
import { labelStyle, type TextStyle } from './measure.ts';
import { placeNotes, placePeak, placeSources, placeWork } from './moments.ts';
import { notesPx, rowsIn } from './rows.ts';

const axisPx = 46;
/** Line for how many sides are left out. */
const missingPx = 30;

export interface TimelineArea {
  readonly top: number;
  readonly bottom: number;
}

/** The tracks of each side under one another, on one axis. Gives the lines of the grid. */
export function placeTimeline(
  canvas: Canvas,
  slide: Slide,
  area: TimelineArea,
  scales: Scales,
  t: Translator,
): SlideDrawing['grid'] {
  const tracks = slide.tracks;
  const bottom = area.bottom - axisPx;
  const gutter = gutterOf(canvas, slide, tracks, scales, t);
  const heads = slide.sides.some((side) => !gutter.holdsNames || side.name === '');
  const all = rowsIn(slide.sides, tracks, bottom - area.top, heads);
  const missing = slide.sides.length - all.sides.length;
  const top = area.top + (missing > 0 ? missingPx : 0);
  const { sides, metrics, heightOf } = rowsIn(all.sides, tracks, bottom - top, heads);
  const left = marginPx + gutter.width;
  const width = canvas.width - marginPx - left - endRoom(canvas, slide, tracks);
  const plot = { left, width, window: slide.window };

  let y = top;
  for (const [index, side] of sides.entries()) {
    if (index > 0) y += metrics.sideGap;
    placeSideName(canvas, side, y, gutter.width, heads ? metrics.head : null, t);
    if (heads) y += metrics.head;
    if (side.pinned.length > 0) {
      placeNotes(canvas, side, plot, { y, height: notesPx });
      y += notesPx + metrics.trackGap;
    }
    for (const [at, track] of tracks.entries()) {
      if (at > 0) y += metrics.trackGap;
      const height = heightOf(track);
      const box = { x: left, y, width, height };
      canvas.plots.push({ track, side, ...box });
      placeTrackWords(canvas, track, box, { scales, gutter: gutter.width, heads }, t);
      if (track === 'ram') placePeak(canvas, side, plot, box, scales.ramBytes);
      if (track === 'sources') placeSources(canvas, side, plot, box);
      if (track === 'work') placeWork(canvas, side, plot, box, scales.workBytes, t);
      if (track === 'binary') placeBinary(canvas, side, plot, box);
      y += height;
    }
  }
  if (missing > 0) {
    canvas.text({
      id: 'more-sides',
      text: t('slide.more-sides', { count: slide.sides.length - sides.length }),
      x: canvas.width - marginPx,
      y: area.top + 16,
      room: canvas.width / 2,
      style: labelStyle,
      ink: 'dim',
      anchor: 'end',
      optional: true,
    });
  }
  return placeAxis(canvas, plot, top, y, t);
}

export interface PlotArea {
  readonly left: number;
  readonly width: number;
  readonly window: Slide['window'];
}

/** Room to the right of the plot for what became of the executable. */
function endRoom(canvas: Canvas, slide: Slide, tracks: readonly SlideTrack[]): number {
  if (!tracks.includes('binary')) return 0;
  const style: TextStyle = { sizePx: 28, weight: 600, family: 'sans' };
  const most = canvas.width * 0.24;
  const widths = slide.sides.map(({ life }) => {
    const all = life.ending.map((text) => canvas.measure(text, style) + 44);
    return all.find((width) => width <= most) ?? all.at(-1) ?? 0;
  });
  return Math.min(most, Math.max(0, ...widths));
}
