import type { ExportOptions } from './formats.ts';

/**
 * What printers reach of a sheet with usual margins (1 cm), lying, in CSS px (96 an inch): of A4
 * (1123 × 794) and of Letter (1056 × 816) alike, since it isn't known which one lies in the printer.
 */
const reachPx = { long: 970, short: 710 } as const;

/** A slide as it goes onto a sheet of paper. */
export interface PaperSlide {
  readonly options: ExportOptions;
  readonly landscape: boolean;
}

/** The same slide, small enough to be printed whole: it is laid out alike at any size. */
export function onPaper(options: ExportOptions): PaperSlide {
  const { width, height } = options.size;
  const landscape = width >= height;
  const room = landscape
    ? { width: reachPx.long, height: reachPx.short }
    : { width: reachPx.short, height: reachPx.long };
  const scale = Math.min(room.width / width, room.height / height);
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  return { options: { ...options, size }, landscape };
}
