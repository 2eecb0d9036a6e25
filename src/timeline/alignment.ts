import { kindOfTool, type ProcessKind } from '../recording/kinds.ts';
import type { Milliseconds } from '../units.ts';
import { type RunModel, spanStartMs } from './model.ts';

/** The moments of a run that may be the common zero of a comparison. */
export const zeroMoments = ['start', 'first-compile', 'link', 'program'] as const;
export type ZeroMoment = (typeof zeroMoments)[number];

const kindOfMoment: Readonly<Record<Exclude<ZeroMoment, 'start'>, ProcessKind>> = {
  'first-compile': 'compile',
  link: 'link',
  program: 'program',
};

/** Where on a run's own clock the common zero lies. */
export interface Alignment {
  readonly zeroMs: Milliseconds;
  /** The run has no such moment (yet), so its start stands in for it. */
  readonly missing: boolean;
}

/**
 * The zero of a run: its start, or the start of its first compiler, linker or program. What a run's
 * clock shows at an axis time is that time plus `zeroMs`. One pass over the spans.
 */
export function alignmentOf(run: RunModel, zero: ZeroMoment): Alignment {
  if (zero === 'start') return { zeroMs: 0, missing: false };
  const wanted = kindOfMoment[zero];
  let firstMs = Number.POSITIVE_INFINITY;
  for (const span of run.spans) {
    if (kindOfTool(span.start.tool) === wanted) firstMs = Math.min(firstMs, spanStartMs(span));
  }
  const missing = firstMs === Number.POSITIVE_INFINITY;
  return { zeroMs: missing ? 0 : firstMs, missing };
}
