import { startTransition, useLayoutEffect, useMemo, useState } from 'react';
import type { TimeWindow } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';
import { useTimelineStore } from './store.ts';
import { stretchOf } from './stretch.ts';

/** Pictures are drawn anew when the view has rested this long … */
const restMs = 120;
/** … or when the old ones would be stretched more than this, or cover less of the view than this. */
const mostStretch = 2.5;
const leastCovered = 0.5;

/**
 * The window that pictures are drawn for: the shown one, but not while it moves. Meanwhile what was drawn
 * is stretched to where it belongs (`tracks/stretched.tsx`), so that a frame costs no drawing.
 * `startMs`, `endMs`: all that there is, which is shown when no part was chosen; followed at once.
 */
export function useDrawn(startMs: Milliseconds, endMs: Milliseconds): TimeWindow {
  const [settled, setSettled] = useState(() => useTimelineStore.getState().view);
  // Before the first picture, after the view of a recording that is shown again was brought back.
  useLayoutEffect(() => {
    let drawn = useTimelineStore.getState().view;
    setSettled(drawn);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(timer);
      drawn = useTimelineStore.getState().view;
      setSettled(drawn);
    };
    const follow = () => {
      const { view, domain } = useTimelineStore.getState();
      if (view === drawn) return;
      clearTimeout(timer);
      // All is shown again, or was until now: a key or a click, not a movement.
      if (view === null) return draw();
      const { scale, covered } = stretchOf(drawn ?? domain, view);
      const bearable = Math.max(scale, 1 / scale) <= mostStretch && covered >= leastCovered;
      if (!bearable) draw();
      else timer = setTimeout(() => startTransition(draw), restMs);
    };
    const stop = useTimelineStore.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  const whole = useMemo(() => ({ startMs, endMs }), [startMs, endMs]);
  return settled ?? whole;
}
