import { textWidth } from '../timeline/drawing/labels.ts';
import type { Measure } from './layout/measure.ts';

const families = {
  sans: 'Inter, "Segoe UI", "DejaVu Sans", sans-serif',
  mono: '"JetBrains Mono", "DejaVu Sans Mono", monospace',
} as const;

let context: CanvasRenderingContext2D | null = null;

/** Width of a text as the page will draw it; the fonts must have been loaded (`fontsReady`). */
export const measureText: Measure = (text, style) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return estimateText(text, style);
  context.font = `${style.weight} ${style.sizePx}px ${families[style.family]}`;
  return context.measureText(text).width;
};

/** The same without a page, a little too wide. */
export const estimateText: Measure = (text, style) =>
  style.family === 'mono' ? [...text].length * style.sizePx * 0.6 : textWidth(text, style.sizePx);

/** The faces that slides are set in, Cyrillic included: a face is only loaded once it is asked for. */
export async function fontsReady(): Promise<void> {
  const faces = [400, 600].flatMap((weight) => [
    document.fonts.load(`${weight} 24px Inter`, 'AЯ'),
    document.fonts.load(`${weight} 24px "JetBrains Mono"`, 'AЯ'),
  ]);
  await Promise.all(faces);
}
