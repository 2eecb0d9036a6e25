import type { Slide } from '../../../src/export/deck/slide.ts';
import { type ProcessKind, processKinds } from '../../../src/recording/kinds.ts';
import { kindsOf } from '../../timeline/figures.ts';

/** The kinds of process that a slide's colours stand for, for its legend. */
export function kindsOnSlide(slide: Slide): readonly ProcessKind[] {
  if (slide.form !== 'timeline') return [];
  const byKind = slide.tracks.some((track) => ['phases', 'tools', 'cpu', 'ram'].includes(track));
  if (!byKind) return [];
  return processKinds.filter(
    (kind) => kind !== 'self' && slide.sides.some(({ run }) => kindsOf(run).has(kind)),
  );
}
