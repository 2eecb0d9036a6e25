import type { SlideSide } from '../../../src/export/deck/slide.ts';
import type { SlideTrack } from '../../../src/export/formats.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { ascentShare, descentShare, fitted, type Measure, type TextStyle } from './measure.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Names of colours; slides.css holds what they are in each theme. */
export type Ink = 'text' | 'dim' | 'side-a' | 'side-b' | 'side-other' | 'good' | 'bad' | 'on-bar';

export interface PlacedText extends TextStyle {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: Ink;
  /** Has the ground's colour behind it, so that it can be read on a curve. */
  readonly halo: boolean;
  readonly box: Box;
}

/** A plain figure; `className` gives its paint. */
export interface Shape {
  readonly id: string;
  readonly d: string;
  readonly className: string;
  /** A paint of its own instead of the class's, such as `var(--kind-link)`. */
  readonly fill?: string;
}

/** Where a track of a side is drawn. */
export interface Plot extends Box {
  readonly track: SlideTrack;
  readonly side: SlideSide;
}

/** A slide with everything in its place. */
export interface SlideDrawing {
  /** The headline, for whoever can't see the slide. */
  readonly title: string;
  /** In units; the slide is drawn `scale` times as large. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly window: TimeWindow;
  /** Vertical lines at the axis' ticks. */
  readonly grid: readonly { readonly x: number; readonly y1: number; readonly y2: number }[];
  readonly plots: readonly Plot[];
  readonly shapes: readonly Shape[];
  readonly texts: readonly PlacedText[];
}

/** Between two texts of one line. */
const gap = 14;

/** Collects what lies on a slide, and keeps texts from lying on one another. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly texts: PlacedText[] = [];
  readonly shapes: Shape[] = [];
  readonly plots: Plot[] = [];

  constructor(width: number, height: number, measure: Measure) {
    this.width = width;
    this.height = height;
    this.measure = measure;
  }

  /** Puts a text, shortened to `room`, where it is told to; false: there was no room for any of it. */
  text(options: {
    readonly id: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly room: number;
    readonly style: TextStyle;
    readonly ink?: Ink;
    readonly anchor?: PlacedText['anchor'];
    readonly halo?: boolean;
    /** Left out when it would have to be shortened, or lie on another text. */
    readonly optional?: boolean;
  }): boolean {
    const { id, x, y, room, style, ink = 'text', anchor = 'start', halo = false } = options;
    const text = fitted(options.text, style, room, this.measure);
    if (text === '' || (options.optional === true && text !== options.text)) return false;
    const width = this.measure(text, style);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const box: Box = {
      x: left,
      y: y - style.sizePx * ascentShare,
      width,
      height: style.sizePx * (ascentShare + descentShare),
    };
    const inside = box.x >= 0 && box.x + box.width <= this.width;
    if (options.optional === true && (!inside || !this.isFree(box))) return false;
    this.texts.push({ id, text, x, y, anchor, ink, halo, box, ...style });
    return true;
  }

  shape(id: string, d: string, className: string, fill?: string): void {
    this.shapes.push({ id, d, className, ...(fill === undefined ? {} : { fill }) });
  }

  isFree(box: Box): boolean {
    return !this.texts.some((other) => overlaps(other.box, box));
  }
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** A rectangle with corners of radius `r`. */
export function roundRectPath(x: number, y: number, width: number, height: number, r: number) {
  const radius = round(Math.min(r, width / 2, height / 2));
  const w = round(width - 2 * radius);
  const h = round(height - 2 * radius);
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return `M${round(x + radius)} ${round(y)}h${w}${arc(radius, radius)}v${h}${arc(-radius, radius)}h${-w}${arc(-radius, -radius)}v${-h}${arc(radius, -radius)}z`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
