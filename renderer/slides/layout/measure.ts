/** How a text is set. Sizes are units of the slide, of which 1080 are the lower side of a 16:9 slide. */
export interface TextStyle {
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly family: 'sans' | 'mono';
}

/** Width of a text in units. */
export type Measure = (text: string, style: TextStyle) => number;

/** Nothing on a slide is smaller: 18 pt at 1080 lines, so that the last row can read it. */
export const leastTextPx = 24;
/** Names of tracks, ends of scales, times on the axis. */
export const labelStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
export const lineShare = 1.25;

/** Above and below the base line, as shares of the size; what Inter's capitals and descenders take. */
export const ascentShare = 0.8;
export const descentShare = 0.24;

/** Splits a text into lines of at most `width`; a word that is longer than a line is broken. */
export function wrap(
  text: string,
  style: TextStyle,
  width: number,
  mostLines: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[ \n]+/).filter((word) => word !== '');
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line, style) > width && [...line].length > 1) {
      const head = headThatFits(line, style, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > mostLines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines - 1);
  return [...kept, fitted(lines.slice(mostLines - 1).join(' '), style, width, measure)];
}

function headThatFits(text: string, style: TextStyle, width: number, measure: Measure): string {
  const characters = [...text];
  let length = characters.length;
  while (length > 1 && measure(characters.slice(0, length).join(''), style) > width) length -= 1;
  return characters.slice(0, length).join('');
}

/** The same lines, but as equally long as they can be: a last line of one word looks like a mistake. */
export function wrapEvenly(
  text: string,
  style: TextStyle,
  width: number,
  mostLines: number,
  measure: Measure,
): readonly string[] {
  const lines = wrap(text, style, width, mostLines, measure);
  if (lines.length < 2 || lines.at(-1)?.endsWith('…') === true) return lines;
  let low = width / 2;
  let high = width;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = wrap(text, style, middle, lines.length, measure);
    const whole = tried.join(' ') === lines.join(' ');
    if (whole && tried.length <= lines.length) high = middle;
    else low = middle;
  }
  return wrap(text, style, high, lines.length, measure);
}

/** The text, with its end left out where it is wider than there is room for. */
export function fitted(text: string, style: TextStyle, width: number, measure: Measure): string {
  if (measure(text, style) <= width) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const candidate = `${characters.slice(0, middle).join('').trimEnd()}…`;
    if (measure(candidate, style) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`;
}
