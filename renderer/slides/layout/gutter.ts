import type { Slide, SlideSide } from '../../../src/export/deck/slide.ts';
import type { SlideTrack } from '../../../src/export/formats.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { Scales } from '../../timeline/drawing/scales.ts';
import { type Box, type Canvas, rectPath } from './drawing.ts';
import { marginPx } from './frame.ts';
import { labelStyle, leastTextPx, type TextStyle } from './measure.ts';

const sideSizes = [34, 30, 26, leastTextPx] as const;
const wallStyle: TextStyle = { sizePx: 26, weight: 400, family: 'sans' };
const gutterLeastPx = 176;
const gutterMostPx = 300;

/** The room left of the tracks, for what they and the sides are called. */
export interface Gutter {
  readonly width: number;
  /** The names of all sides have room in it; otherwise each stands over its tracks. */
  readonly holdsNames: boolean;
}

export function gutterOf(
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
  // The time stands beside the upper mark of the second track, or beside its name where it is low.
  const times = slide.sides.map((side) => canvas.measure(wallText(side, t), wallStyle));
  const isLow = ['sources', 'binary', 'tools'].includes(tracks[1] ?? '');
  const low = isLow ? (labels[1] ?? 0) : 0;
  const beside = Math.max(...times) + Math.max(low, ...marks) + 52;
  const namesIn = (sizePx: number) =>
    Math.max(...slide.sides.map((side) => canvas.measure(side.name, nameStyle(side, sizePx))));
  const names =
    sideSizes.map(namesIn).find((width) => width + 16 <= gutterMostPx) ?? Number.MAX_VALUE;
  const holdsNames = names + 16 <= gutterMostPx && canvas.width >= 1400;
  const width = Math.max(gutterLeastPx, words, holdsNames ? Math.max(names + 20, beside) : 0);
  return { width: Math.min(width, canvas.width * 0.28), holdsNames };
}

function nameStyle(side: SlideSide, sizePx: number): TextStyle {
  return { sizePx, weight: 600, family: side.isCommand ? 'mono' : 'sans' };
}

/** What a side is called, and how long it took. */
export function placeSideName(
  canvas: Canvas,
  side: SlideSide,
  top: number,
  gutter: number,
  /** Height of the line over the tracks; null: the name stands beside them. */
  head: number | null,
  t: Translator,
): void {
  const ink = side.index === 0 ? 'side-a' : side.index === 1 ? 'side-b' : 'side-other';
  const heads = head !== null;
  const room = heads ? canvas.width - 2 * marginPx - 220 : gutter - 12;
  const sizePx =
    sideSizes.find((size) => canvas.measure(side.name, nameStyle(side, size)) <= room) ??
    leastTextPx;
  const style = nameStyle(side, sizePx);
  const id = `side-${side.side}`;
  const baseline = top + (head === null ? 30 : head - 14);
  canvas.text({ id, text: side.name, x: marginPx, y: baseline, room, style, ink });
  const wall = wallText(side, t);
  const x = heads ? marginPx + Math.min(room, canvas.measure(side.name, style)) + 24 : marginPx;
  const y = heads ? baseline : top + 68;
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
export function placeTrackWords(
  canvas: Canvas,
  track: SlideTrack,
  box: Box,
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
