import type { ReactNode } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useOwnView } from '../own-clock.ts';

/** Draws few and light things (words, marks) for each view, on the run's clock, so that they are never stretched. */
export function AtView(props: { readonly draw: (view: TimeWindow) => ReactNode }) {
  return props.draw(useOwnView());
}
