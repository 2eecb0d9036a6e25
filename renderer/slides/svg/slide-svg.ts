import { escapeXml } from '../../../src/export/deck/xml.ts';
import { attributesOf } from './attributes.ts';
import { type Paint, paintAttributes, paintOf, rootPaint } from './paint.ts';

/** Elements that a picture consists of; everything else (scripts, foreign objects, links) is left out. */
const allowed = new Set([
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'text',
  'tspan',
  'title',
  'defs',
  'pattern',
  'clipPath',
]);

/**
 * A drawn slide as one SVG document: its own elements with their paint written out, so that it needs
 * neither style sheets nor scripts. Made from an allow-list, never from the page's markup.
 */
export function slideSvg(slide: HTMLElement): string {
  const frame = slide.getBoundingClientRect();
  const sheet = slide.querySelector('.slide-sheet');
  const scale = frame.width / Math.max(1, sheet?.clientWidth ?? frame.width);
  const parts = [...slide.querySelectorAll('svg')]
    .filter((svg) => svg.parentElement?.closest('svg') === null)
    .map((svg) => layer(svg, frame, scale));
  const { width, height } = frame;
  const title = slide.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}"`,
    ` viewBox="0 0 ${number(width / scale)} ${number(height / scale)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    ...parts,
    '</svg>\n',
  ].join('');
}

/** One of the svg elements that lie over one another, at its place, cut off at its edges. */
function layer(svg: SVGSVGElement, frame: DOMRect, scale: number): string {
  const box = svg.getBoundingClientRect();
  const paint = paintOf(svg, rootPaint);
  const inner = children(svg, paint);
  if (inner === '') return '';
  const x = (box.left - frame.left) / scale;
  const y = (box.top - frame.top) / scale;
  const [width, height] = [box.width / scale, box.height / scale];
  // Only patterns: their own element has no size, and what is in it is never drawn itself.
  if (width < 1 || height < 1) return `<g>${inner}</g>`;
  const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  return `<svg ${place}${paintAttributes(paint, rootPaint)}>${inner}</svg>`;
}

function children(element: Element, paint: Paint): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child instanceof Text) text += escapeXml(child.data);
    else if (child instanceof SVGElement) text += markup(child, paint);
  }
  return text;
}

function markup(element: SVGElement, parent: Paint): string {
  const name = element.localName;
  if (!allowed.has(name)) return '';
  if (name === 'title') return `<title>${escapeXml(element.textContent ?? '')}</title>`;
  const paint = paintOf(element, parent);
  const inner = children(element, paint);
  if (inner === '' && (name === 'g' || name === 'text' || name === 'defs')) return '';
  const head = `<${name}${attributesOf(element)}${paintAttributes(paint, parent)}`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
