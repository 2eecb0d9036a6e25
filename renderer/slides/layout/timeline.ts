import type { Slide, SlideSide } from '../../../src/export/deck/slide.ts';
import type { SlideTrack } from '../../../src/export/formats.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { xOf } from '../../timeline/drawing/geometry.ts';
import type { Scales } from '../../timeline/drawing/scales.ts';
import { timeTicks } from '../../timeline/drawing/ticks.ts';
import { placeBinary } from './binary.ts';
import { type Canvas, rectPath, type SlideDrawing } from './drawing.ts';
import { marginPx } from './frame.ts';
import { leastTextPx, type TextStyle } from './measure.ts';
import { placeNotes, placePeak, placeSources, placeWork } from './moments.ts';

const labelStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
const sideSizes = [34, 30, 26, leastTextPx] as const;
const wallStyle: TextStyle = { sizePx: 26, weight: 400, family: 'sans' };
const axisPx = 46;
const trackGapPx = 12;
const sideGapPx = 34;
const headPx = 46;
const notesPx = 40;
/** A counter's curve in less than this says nothing. */
const leastCounterPx = 64;
const gutterLeastPx = 176;
const gutterMostPx = 300;

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

interface Gutter {
  readonly width: number;
  /** The names of all sides have room in it; otherwise each stands over its tracks. */
  readonly holdsNames: boolean;
}

function gutterOf(
  canvas: Canvas,
  slide: Slide,
  tracks: readonly SlideTrack[],
  scales: Scales,
  t: Translator,
): Gutter {
  const labels = tracks.map((track) => canvas.measure(t(`slide.track.${track}`), labelStyle));
  const marks = tracks.flatMap((track) =>
    marksOf(track, scales, t).map((mark) => canvas.measure(mark.text, labelStyle)),
  );
  const words = Math.max(...labels, ...marks) + 28;
  // The time stands beside the upper mark of the second track.
  const times = slide.sides.map((side) => canvas.measure(wallText(side, t), wallStyle));
  const beside = Math.max(...times) + (marks.length === 0 ? 0 : Math.max(...marks)) + 52;
  const names = Math.max(
    ...slide.sides.map((side) => canvas.measure(side.name, nameStyle(side, 34))),
  );
  const holdsNames = names + 16 <= gutterMostPx && canvas.width >= 1400;
  const width = Math.max(gutterLeastPx, words, holdsNames ? Math.max(names + 20, beside) : 0);
  return { width: Math.min(width, canvas.width * 0.28), holdsNames };
}

function nameStyle(side: SlideSide, sizePx: number): TextStyle {
  return { sizePx, weight: 600, family: side.isCommand ? 'mono' : 'sans' };
}

function placeSideName(
  canvas: Canvas,
  side: SlideSide,
  top: number,
  gutter: number,
  heads: boolean,
  t: Translator,
): void {
  const ink = side.index === 0 ? 'side-a' : side.index === 1 ? 'side-b' : 'side-other';
  const room = heads ? canvas.width - 2 * marginPx - 220 : gutter - 12;
  const sizePx =
    sideSizes.find((size) => canvas.measure(side.name, nameStyle(side, size)) <= room) ??
    leastTextPx;
  const style = nameStyle(side, sizePx);
  const id = `side-${side.side}`;
  canvas.text({ id, text: side.name, x: marginPx, y: top + 30, room, style, ink });
  const wall = wallText(side, t);
  const x = heads ? marginPx + Math.min(room, canvas.measure(side.name, style)) + 24 : marginPx;
  const y = heads ? top + 30 : top + 68;
  canvas.text({ id: `${id}-wall`, text: wall, x, y, room: 200, style: wallStyle, ink: 'dim' });
}

function wallText(side: SlideSide, t: Translator): string {
  return t.format.duration(side.wallMs ?? side.run.frontMs);
}

interface MarkText {
  /** Share of the height, from below. */
  readonly at: number;
  readonly text: string;
}

function marksOf(track: SlideTrack, scales: Scales, t: Translator): readonly MarkText[] {
  switch (track) {
    case 'cpu': {
      const text = t.format.cores(scales.cores);
      return [{ at: 1, text: t('slide.cores', { count: scales.cores, text }) }];
    }
    case 'ram':
      return [{ at: 1, text: t.format.bytes(scales.ramBytes) }];
    case 'disk':
      return [
        { at: 1, text: t('slide.read-up') },
        { at: 0, text: t('slide.written-down') },
      ];
    default:
      return [];
  }
}

/** The name of a track and the ends of its scale, at the right edge of the gutter. */
function placeTrackWords(
  canvas: Canvas,
  track: SlideTrack,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  around: { readonly scales: Scales; readonly gutter: number; readonly heads: boolean },
  t: Translator,
): void {
  const x = box.x - 16;
  const room = around.gutter - 16;
  const put = (id: string, text: string, y: number, optional: boolean) => {
    const unique = `${id}-${canvas.texts.length}`;
    const style = labelStyle;
    canvas.text({ id: unique, text, x, y, room, style, ink: 'dim', anchor: 'end', optional });
  };
  const scaled = track === 'cpu' || track === 'ram' || track === 'disk';
  if (scaled) {
    canvas.shape(
      `base-${canvas.shapes.length}`,
      rectPath(
        box.x,
        track === 'disk' ? box.y + box.height / 2 : box.y + box.height,
        box.width,
        1.5,
      ),
      'slide-base',
    );
  }
  // The name of the first track stands beside the side's own name, which has the room.
  if (track === 'phases' && !around.heads) return;
  put(`track-${track}`, t(`slide.track.${track}`), box.y + box.height / 2 + 9, track === 'phases');
  if (box.height < 100) return;
  for (const mark of marksOf(track, around.scales, t)) {
    put(`mark-${track}`, mark.text, mark.at === 1 ? box.y + 19 : box.y + box.height, true);
  }
}

function placeAxis(
  canvas: Canvas,
  plot: PlotArea,
  top: number,
  bottom: number,
  t: Translator,
): SlideDrawing['grid'] {
  const ticks = timeTicks(plot.window, plot.width * (11 / leastTextPx), {
    language: t.language,
    seconds: (text) => t('timeline.axis.seconds', { text }),
    milliseconds: (text) => t('timeline.axis.milliseconds', { text }),
  });
  return ticks.map((tick) => {
    const x = plot.left + xOf(tick.atMs, plot.window, plot.width);
    canvas.text({
      id: `tick-${tick.atMs}`,
      text: tick.label,
      x,
      y: bottom + 38,
      room: 200,
      style: labelStyle,
      ink: 'dim',
      anchor: 'middle',
      optional: true,
    });
    return { x, y1: top, y2: bottom + 10 };
  });
}
