import type { ProcessKind } from '../../../src/recording/kinds.ts';
import { type KnownOrigin, knownOrigins } from '../../../src/timeline/origins.ts';

/** One kind of process as it is drawn: a colour, and a pattern so that colour is never the only sign. */
export interface KindPaint {
  readonly kind: ProcessKind;
  /** CSS custom property that holds the colour (colors.css). */
  readonly variable: `--kind-${ProcessKind}`;
  /** Whether the colour carries a pattern (patterns.tsx). */
  readonly patterned: boolean;
}

/** The kinds in the order in which they are stacked and listed. */
export const kindPaints: readonly KindPaint[] = [
  { kind: 'go', variable: '--kind-go', patterned: false },
  { kind: 'compile', variable: '--kind-compile', patterned: false },
  { kind: 'asm', variable: '--kind-asm', patterned: true },
  { kind: 'link', variable: '--kind-link', patterned: true },
  { kind: 'program', variable: '--kind-program', patterned: true },
  { kind: 'other', variable: '--kind-other', patterned: true },
  { kind: 'self', variable: '--kind-self', patterned: true },
];

/** Prefix of the ids of the window's own patterns. */
export const windowIds = 'tl';

/** id of a pattern in the set of patterns with this prefix. */
export function patternId(name: ProcessKind | KnownOrigin | 'hatch', ids = windowIds): string {
  return `${ids}-pattern-${name}`;
}

/** What the fill of a kind is in SVG: its pattern, or its plain colour. */
export function fillOf(paint: KindPaint, ids = windowIds): string {
  return paint.patterned ? `url(#${patternId(paint.kind, ids)})` : `var(${paint.variable})`;
}

/** CSS variable of the colour of a kind. */
export function colorOf(kind: ProcessKind): string {
  return `var(--kind-${kind})`;
}

export const originColors: Readonly<Record<KnownOrigin, string>> = {
  std: 'var(--origin-std)',
  module: 'var(--origin-module)',
  main: 'var(--origin-main)',
  unknown: 'var(--origin-unknown)',
};

/** What tools are coloured by. */
export type ColorBy = 'kind' | 'origin';

/** The fill of an origin: modules and one's own packages carry a pattern as well. */
export function originFill(origin: KnownOrigin, ids = windowIds): string {
  return origin === 'std' ? originColors.std : `url(#${patternId(origin, ids)})`;
}

/** The fills of bars, in the order in which they are drawn, by the group that a bar belongs to. */
export function barFills(
  colorBy: ColorBy,
  ids = windowIds,
): readonly (readonly [string, string])[] {
  return colorBy === 'kind'
    ? kindPaints.map((paint) => [paint.kind, fillOf(paint, ids)] as const)
    : knownOrigins.map((origin) => [origin, originFill(origin, ids)] as const);
}

/** The dashes of a side's line by its place, so that its colour is not the only sign. */
export function sideDash(index: number): string {
  return index === 0 ? 'none' : (['7 2', '2 2', '9 3 2 3'][(index - 1) % 3] ?? '2 2');
}

const sideColors = ['a', 'b', 'c', 'd', 'e', 'f'].map((side) => `var(--side-${side})`);

/** Sides by their place, A to F; what came from elsewhere with more takes the text's colour. */
export function sideColor(index: number): string {
  return sideColors[index] ?? 'var(--tl-text)';
}
