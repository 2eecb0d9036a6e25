import { escapeXml } from '../../../src/export/deck/xml.ts';

/** Attributes that give a shape its form. Nothing that could run or load anything is among them. */
const forms = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'd',
  'transform',
  'patternUnits',
  'patternTransform',
  'clipPathUnits',
] as const;

const ownReference = /^url\("?#([\w:.-]+)"?\)$/;
const ownName = /^[\w:.-]+$/;

/** The attributes of an element's form, its name, and what it is clipped by. */
export function attributesOf(element: SVGElement): string {
  const given = forms.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [` ${name}="${escapeXml(value)}"`];
  });
  const id = element.getAttribute('id');
  if (id !== null && ownName.test(id)) given.push(` id="${id}"`);
  const clip = reference(element.getAttribute('clip-path'));
  if (clip !== null) given.push(` clip-path="${clip}"`);
  if (element instanceof SVGTextElement) given.push(lengthOf(element));
  return given.join('');
}

/** A reference inside the document as `url(#name)`; null: anything else. */
export function reference(value: string | null): string | null {
  const name = ownReference.exec(value ?? '')?.[1];
  return name === undefined ? null : `url(#${name})`;
}

/** With another font than this page's a text keeps the length that was laid out. */
function lengthOf(text: SVGTextElement): string {
  const length = text.getComputedTextLength();
  if (!(length > 0)) return '';
  return ` textLength="${Math.round(length * 100) / 100}" lengthAdjust="spacingAndGlyphs"`;
}
