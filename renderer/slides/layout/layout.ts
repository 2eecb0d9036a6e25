import type { Slide } from '../../../src/export/deck/slide.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { ProcessKind } from '../../../src/recording/kinds.ts';
import type { MachineRecord } from '../../../src/recording/records.ts';
import { type Scales, scalesFor } from '../../timeline/drawing/scales.ts';
import { placeBars } from './bars.ts';
import { Canvas, type SlideDrawing } from './drawing.ts';
import { placeFoot, placeHead } from './frame.ts';
import { kindsOnSlide } from './kinds.ts';
import type { Measure } from './measure.ts';
import { placeTable } from './table.ts';
import { placeTimeline } from './timeline.ts';

/** The lower side of a slide in units, whatever its size in px. */
const baseUnits = 1080;

/** Words may come out wider than measured: in a second attempt everything is measured this much wider. */
export interface LayoutOptions {
  readonly size: { readonly width: number; readonly height: number };
  readonly measure: Measure;
  /** 1: as measured. */
  readonly squeeze: number;
}

/** Gives everything on a slide its place. Texts never lie on one another, nor leave the slide. */
export function layoutSlide(
  slide: Slide,
  machine: MachineRecord | null,
  options: LayoutOptions,
  t: Translator,
): SlideDrawing & { readonly scales: Scales; readonly kinds: readonly ProcessKind[] } {
  const { size, squeeze } = options;
  const scale = Math.min(size.width, size.height) / baseUnits;
  const [width, height] = [size.width / scale, size.height / scale];
  const measure: Measure = (text, style) => options.measure(text, style) * squeeze;
  const canvas = new Canvas(width, height, measure);
  const kinds = kindsOnSlide(slide);
  const runs = slide.sides.map(({ run }) => run);
  const scales = scalesFor(runs, machine, slide.window, width, false);
  const top = placeHead(canvas, slide);
  const bottom = placeFoot(canvas, slide, kinds, t);
  const area = { top, bottom };
  let grid: SlideDrawing['grid'] = [];
  if (slide.form === 'bars') placeBars(canvas, slide, area, t);
  else if (slide.form === 'table') placeTable(canvas, slide, area, t);
  else grid = placeTimeline(canvas, slide, area, scales, t);
  const { plots, shapes, texts } = canvas;
  const { title } = slide;
  return {
    title,
    width,
    height,
    scale,
    window: slide.window,
    grid,
    plots,
    shapes,
    texts,
    scales,
    kinds,
  };
}
