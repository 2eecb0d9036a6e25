import type { Origin, ProcessKind } from '../../src/recording/kinds.ts';

/** One kind of process as it is drawn: a colour, and a pattern so that colour is never the only sign. */
export interface KindPaint {
  readonly kind: ProcessKind;
  /** CSS custom property that holds the colour (colors.css). */
  readonly variable: `--kind-${ProcessKind}`;
  /** id of the SVG pattern (patterns.tsx); null: plain. */
  readonly pattern: string | null;
}

/** The kinds in the order in which they are stacked and listed. */
export const kindPaints: readonly KindPaint[] = [
  { kind: 'go', variable: '--kind-go', pattern: null },
  { kind: 'compile', variable: '--kind-compile', pattern: null },
  { kind: 'asm', variable: '--kind-asm', pattern: 'tl-pattern-asm' },
  { kind: 'link', variable: '--kind-link', pattern: 'tl-pattern-link' },
  { kind: 'program', variable: '--kind-program', pattern: 'tl-pattern-program' },
  { kind: 'other', variable: '--kind-other', pattern: 'tl-pattern-other' },
  { kind: 'self', variable: '--kind-self', pattern: 'tl-pattern-self' },
];

/** What the fill of a kind is in SVG: its pattern, or its plain colour. */
export function fillOf(paint: KindPaint): string {
  return paint.pattern === null ? `var(${paint.variable})` : `url(#${paint.pattern})`;
}

/** CSS variable of the colour of a kind. */
export function colorOf(kind: ProcessKind): string {
  return `var(--kind-${kind})`;
}

export const originColors: Readonly<Record<Origin | 'unknown', string>> = {
  std: 'var(--origin-std)',
  module: 'var(--origin-module)',
  main: 'var(--origin-main)',
  unknown: 'var(--origin-std)',
};

/** Sides by their place: the first is amber, the second violet; further ones take the text's colour. */
export function sideColor(index: number): string {
  return index === 0 ? 'var(--side-a)' : index === 1 ? 'var(--side-b)' : 'var(--tl-text)';
}
