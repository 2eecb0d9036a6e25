import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Layout } from '../../src/timeline/kept-view.ts';
import { type Heights, heightFactor, heightsFor } from './heights.ts';
import { useTimelineStore } from './store.ts';

/**
 * The heights of curves that fill the viewport. Measured when the window's size, the recording, the layout, the
 * folded tracks or the number of sides change, and never because data arrives: nothing jumps while a run grows.
 * `sides`: those that there are or, while recording, will be; 0 before the tracks are there to be measured.
 */
export function useFillingHeights(viewport: RefObject<HTMLElement | null>, sides: number): Heights {
  const [heights, setHeights] = useState<Heights>(() => ({ ...heightsFor(1), measured: false }));
  const folded = useTimelineStore((state) => state.folded);
  const layout = useTimelineStore((state) => state.layout);
  const recordingId = useTimelineStore((state) => state.recordingId);
  const wanted = useMemo(
    () => ({ sides, folded, layout, recordingId }),
    [sides, folded, layout, recordingId],
  );
  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null || wanted.sides === 0) return;
    const measure = () => {
      const now = heightsFor(measuredFactor(element, wanted));
      setHeights((before) => (before.measured && now.cpu === before.cpu ? before : now));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport, wanted]);
  return heights;
}

/** `data-grows` of a plot is its usual height. Side by side, each side that is still to come takes as much as one that is there. */
function measuredFactor(
  viewport: HTMLElement,
  { sides, layout }: { readonly sides: number; readonly layout: Layout },
): number {
  const shown = [...viewport.querySelectorAll<HTMLElement>('.tl-side-view')];
  const growing = [...viewport.querySelectorAll<HTMLElement>('.tl-plot[data-grows]')];
  const heightOf = (all: readonly HTMLElement[]) =>
    all.reduce((sum, each) => sum + each.offsetHeight, 0);
  const usualPx = growing.reduce((sum, each) => sum + Number(each.getAttribute('data-grows')), 0);
  const times = layout === 'sides' && shown.length > 0 ? sides / shown.length : 1;
  const footPx = viewport.querySelector<HTMLElement>('.tl-foot')?.offsetHeight ?? 0;
  const restPx = footPx + (heightOf(shown) - heightOf(growing)) * times;
  return heightFactor(viewport.clientHeight, usualPx * times, restPx);
}
