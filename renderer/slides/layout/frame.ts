import type { Slide } from '../../../src/export/deck/slide.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { ProcessKind } from '../../../src/recording/kinds.ts';
import { fillOf, kindPaints } from '../../timeline/drawing/palette.ts';
import { type Canvas, rectPath, roundRectPath } from './drawing.ts';
import { leastTextPx, lineShare, type TextStyle, wrap, wrapEvenly } from './measure.ts';

export const marginPx = 60;
/** Prefix of the patterns' ids on a slide: it has colours of its own. */
export const slideIds = 'slide';

const titleSizes = [54, 48, 42, 36] as const;
const captionStyle: TextStyle = { sizePx: 28, weight: 400, family: 'sans' };
const smallStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
/** On a narrow slide one more has to do. */
const titleLines = (canvas: Canvas) => (canvas.width < 1300 ? 3 : 2);
const mostCaptionLines = 2;

/** Headline and caption; gives the height at which the rest may begin. */
export function placeHead(canvas: Canvas, slide: Slide): number {
  const room = canvas.width - 2 * marginPx;
  const words = withWholeNames(slide);
  const style = titleStyle(canvas, words, room);
  let y = marginPx - 14;
  const title = wrapEvenly(words, style, room, titleLines(canvas), canvas.measure);
  for (const [index, line] of title.entries()) {
    y += style.sizePx * (index === 0 ? 1 : lineShare);
    canvas.text({ id: `title-${index}`, text: line, x: marginPx, y, room, style });
  }
  const lines = wrap(slide.caption, captionStyle, room, mostCaptionLines, canvas.measure);
  for (const [index, line] of lines.entries()) {
    y += captionStyle.sizePx * (index === 0 ? 2 : 1.3);
    const id = `caption-${index}`;
    canvas.text({ id, text: line, x: marginPx, y, room, style: captionStyle, ink: 'dim' });
  }
  return y + 34;
}

/** The headline with commands that no line breaks apart. */
function withWholeNames({ title, sides }: Slide): string {
  const names = sides.flatMap(({ name, isCommand }) => (isCommand && name !== '' ? [name] : []));
  const whole = (name: string) => name.replaceAll(' ', '\u00a0');
  return names.reduce((text, name) => text.replaceAll(name, () => whole(name)), title);
}

/** The largest type in which the headline has room. */
function titleStyle(canvas: Canvas, title: string, room: number): TextStyle {
  const styles = titleSizes.map((sizePx): TextStyle => ({ sizePx, weight: 600, family: 'sans' }));
  const fits = styles.find((style) => {
    const lines = wrap(title, style, room, titleLines(canvas), canvas.measure);
    return !lines.some((line) => line.endsWith('…'));
  });
  return fits ?? { sizePx: 36, weight: 600, family: 'sans' };
}

/** Legend and foot line at the lower edge; gives the height at which the rest must end. */
export function placeFoot(
  canvas: Canvas,
  slide: Slide,
  kinds: readonly ProcessKind[],
  t: Translator,
): number {
  const room = canvas.width - 2 * marginPx;
  const foot = footLine(canvas, slide.foot, room);
  const footY = canvas.height - 34;
  canvas.text({
    id: 'foot',
    text: foot,
    x: marginPx,
    y: footY,
    room,
    style: smallStyle,
    ink: 'dim',
  });
  if (kinds.length === 0) {
    const ruleY = footY - 44;
    canvas.shape('rule', rectPath(marginPx, ruleY, room, 2), 'slide-rule');
    return ruleY - 20;
  }
  const rows = legendRows(canvas, kinds, t, room);
  const top = footY - 48 - rows.length * 36;
  for (const [row, entries] of rows.entries()) {
    const y = top + 34 + row * 36;
    for (const { kind, text, x } of entries) {
      const paint = kindPaints.find((each) => each.kind === kind);
      const fill = paint === undefined ? '' : fillOf(paint, slideIds);
      canvas.shape(`legend-${kind}`, roundRectPath(x, y - 20, 24, 24, 4), 'slide-swatch', fill);
      const id = `legend-${kind}`;
      canvas.text({ id, text, x: x + 34, y, room: room - 34, style: smallStyle });
    }
  }
  canvas.shape('rule', rectPath(marginPx, top - 12, room, 2), 'slide-rule');
  return top - 32;
}

function legendRows(
  canvas: Canvas,
  kinds: readonly ProcessKind[],
  t: Translator,
  room: number,
): readonly (readonly { kind: ProcessKind; text: string; x: number }[])[] {
  const rows: { kind: ProcessKind; text: string; x: number }[][] = [[]];
  let x = marginPx;
  for (const { kind } of kindPaints) {
    if (!kinds.includes(kind)) continue;
    const text = t(`kind.${kind}`);
    const width = 34 + canvas.measure(text, smallStyle);
    if (x > marginPx && x + width > marginPx + room) {
      rows.push([]);
      x = marginPx;
    }
    rows.at(-1)?.push({ kind, text, x });
    x += width + 48;
  }
  return rows;
}

/** As many parts as have room; the last one, the application's name, is left out first. */
function footLine(canvas: Canvas, parts: readonly string[], room: number): string {
  let shown = [...parts];
  while (shown.length > 1 && canvas.measure(shown.join(' · '), smallStyle) > room) {
    shown = shown.slice(0, -1);
  }
  return shown.join(' · ');
}
