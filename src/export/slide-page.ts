import * as z from 'zod';
import type { ExportOptions } from './formats.ts';

/** What the page that draws slides for files is told, and what it tells. */

export interface SlideOrder {
  /** Counts up, so that an answer to an older order is known as such. */
  readonly drawing: number;
  readonly slides: readonly ExportOptions[];
  /** Wanted besides the drawing itself. */
  readonly svg: 'none' | 'plain' | 'with-values';
}

/** More than any slide of a recording within its limits comes to. */
const longestSvg = 64 * 1024 * 1024;

export const slideDrawnSchema = z.object({
  drawing: z.int().min(0),
  /** One a slide, as whole SVG documents, if they were asked for. */
  svgs: z.array(z.string().max(longestSvg)).max(26),
  /** What is still wrong with the drawing after all attempts; empty: nothing. */
  faults: z.array(z.string().max(400)).max(1000),
});
export type SlideDrawn = Readonly<z.infer<typeof slideDrawnSchema>>;
