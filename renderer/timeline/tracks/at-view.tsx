import type { ReactNode } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useView } from '../store.ts';

/** Draws few and light things (words, marks) for each view, so that they are never stretched. */
export function AtView(props: { readonly draw: (view: TimeWindow) => ReactNode }) {
  const view = useView();
  return props.draw(view);
}
