import { reference } from './attributes.ts';

/** The paint of an element as plain attributes, by their names. */
export type Paint = Readonly<Record<PaintName, string>>;

/** Inherited by what is inside an element, so written only where they change. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;
type PaintName = (typeof inherited)[number] | 'opacity';

/** What SVG takes where nothing is said. */
export const rootPaint: Paint = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
  opacity: '1',
};

/** The paint that the page gives an element. */
export function paintOf(element: SVGElement, parent: Paint): Paint {
  const style = getComputedStyle(element);
  const fill = colour(style.fill, style.fillOpacity);
  const stroke = colour(style.stroke, style.strokeOpacity);
  const isText = element.localName === 'text' || element.localName === 'tspan';
  return {
    fill: fill.paint,
    'fill-opacity': fill.opacity,
    stroke: stroke.paint,
    'stroke-width': pixels(style.strokeWidth),
    'stroke-opacity': stroke.opacity,
    'stroke-dasharray': style.strokeDasharray.replaceAll('px', ''),
    'stroke-linecap': style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin,
    'font-family': isText ? fontFamily(style.fontFamily) : parent['font-family'],
    'font-size': isText ? pixels(style.fontSize) : parent['font-size'],
    'font-weight': isText ? style.fontWeight : parent['font-weight'],
    'text-anchor': isText ? style.textAnchor : parent['text-anchor'],
    'paint-order': style.paintOrder,
    opacity: style.opacity,
  };
}

/** The attributes that differ from what an element would have from its parent. */
export function paintAttributes(paint: Paint, parent: Paint): string {
  const changed = inherited
    .filter((name) => paint[name] !== parent[name])
    .map((name) => ` ${name}="${attribute(paint[name])}"`);
  // Opacity is not inherited.
  if (paint.opacity !== '1') changed.push(` opacity="${attribute(paint.opacity)}"`);
  return changed.join('');
}

function attribute(value: string): string {
  return value.replaceAll(/[<>&"]/g, '');
}

function pixels(value: string): string {
  return value.replace(/px$/, '');
}

/** Apostrophes instead of quotation marks, which would end the attribute. */
function fontFamily(value: string): string {
  return value.replaceAll('"', "'");
}

/** `rgb(1, 2, 3)` and `rgba(…)` as every renderer knows them; patterns of the slide as they are. */
function colour(
  value: string,
  opacity: string,
): { readonly paint: string; readonly opacity: string } {
  const pattern = reference(value.split(' ')[0] ?? '');
  if (pattern !== null) return { paint: pattern, opacity };
  const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(value);
  if (parts === null) return { paint: 'none', opacity: '1' };
  const hex = parts
    .slice(1, 4)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('');
  const alpha = Number(parts[4] ?? 1) * Number(opacity);
  return { paint: `#${hex}`, opacity: String(Math.round(alpha * 1000) / 1000) };
}
