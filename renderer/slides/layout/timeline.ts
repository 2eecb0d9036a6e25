import type { Slide, SlideSide } from '../../../src/export/deck/slide.ts';
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

const axisPx = 46;
const trackGapPx = 12;
const sideGapPx = 34;
const headPx = 46;
const notesPx = 40;
/** A counter's curve in less than this says nothing. */
const leastCounterPx = 64;

/** Heights of tracks: a fixed one, or a share of what is left. */
const fixed: Readonly<Partial<Record<SlideTrack, number>>> = {
  phases: 38,
  sources: 40,
  binary: 72,
};
const shares: Readonly<Partial<Record<SlideTrack, number>>> = {
  tools: 0.8,
  cpu: 1,
  ram: 1.25,
  disk: 0.8,
  work: 0.5,
};

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
  const sides = sidesWithRoom(slide, tracks, bottom - area.top, heads);
  const left = marginPx + gutter.width;
  const width = canvas.width - marginPx - left - endRoom(canvas, slide, tracks);
  const plot = { left, width, window: slide.window };
  const heightOf = heights(sides, tracks, bottom - area.top, heads);

  let y = area.top;
  for (const [index, side] of sides.entries()) {
    if (index > 0) y += sideGapPx;
    const top = y;
    placeSideName(canvas, side, top, gutter.width, heads, t);
    if (heads) y += headPx;
    if (side.pinned.length > 0) {
      placeNotes(canvas, side, plot, { y, height: notesPx });
      y += notesPx + trackGapPx;
    }
    for (const [at, track] of tracks.entries()) {
      if (at > 0) y += trackGapPx;
      const height = heightOf(track);
      const box = { x: left, y, width, height };
      canvas.plots.push({ track, side, ...box });
      placeTrackWords(canvas, track, box, { scales, gutter: gutter.width, heads }, t);
      if (track === 'ram') placePeak(canvas, side, plot, box, scales.ramBytes);
      if (track === 'sources') placeSources(canvas, side, plot, box);
      if (track === 'work') placeWork(canvas, side, plot, box, t);
      if (track === 'binary') placeBinary(canvas, side, plot, box);
      y += height;
    }
  }
  const missing = slide.sides.length - sides.length;
  if (missing > 0) {
    canvas.text({
      id: 'more-sides',
      text: t('slide.more-sides', { count: missing }),
      x: canvas.width - marginPx,
      y: area.top - 8,
      room: canvas.width / 2,
      style: labelStyle,
      ink: 'dim',
      anchor: 'end',
      optional: true,
    });
  }
  return placeAxis(canvas, plot, area.top, y, t);
}

export interface PlotArea {
  readonly left: number;
  readonly width: number;
  readonly window: Slide['window'];
}

/** As many sides as can be drawn so that something can be seen. */
function sidesWithRoom(
  slide: Slide,
  tracks: readonly SlideTrack[],
  height: number,
  heads: boolean,
): readonly SlideSide[] {
  let used = 0;
  const least = tracks.reduce((sum, track) => sum + (fixed[track] ?? leastCounterPx), 0);
  return slide.sides.filter((side, index) => {
    const notes = side.pinned.length > 0 ? notesPx + trackGapPx : 0;
    const gaps = (tracks.length - 1) * trackGapPx + (heads ? headPx : 0) + notes;
    used += least + gaps + (index > 0 ? sideGapPx : 0);
    return index === 0 || used <= height;
  });
}

function heights(
  sides: readonly SlideSide[],
  tracks: readonly SlideTrack[],
  height: number,
  heads: boolean,
): (track: SlideTrack) => number {
  const notes = sides.filter((side) => side.pinned.length > 0).length * (notesPx + trackGapPx);
  const between = (sides.length - 1) * sideGapPx;
  const each =
    (height - between - notes) / Math.max(1, sides.length) -
    (heads ? headPx : 0) -
    (tracks.length - 1) * trackGapPx;
  const rigid = tracks.reduce((sum, track) => sum + (fixed[track] ?? 0), 0);
  const all = tracks.reduce((sum, track) => sum + (shares[track] ?? 0), 0);
  const left = Math.max(0, each - rigid);
  // Without a curve the rows may be a little higher, but not as high as curves.
  const grow = all === 0 ? Math.min(1.6, each / Math.max(1, rigid)) : 1;
  return (track) => {
    const share = shares[track];
    if (share !== undefined) return Math.max(24, (left * share) / all);
    return (fixed[track] ?? leastCounterPx) * grow;
  };
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
