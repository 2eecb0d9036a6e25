import { useEffect, useRef, useState } from 'react';
import type { TimeWindow } from '../../src/timeline/series.ts';

const restMs = 120;
/** While the view keeps moving, charts are still drawn anew this often. */
const longestMs = 600;

/**
 * The window that charts are drawn for: the shown one, but not before it has rested for a moment.
 * `whole`: all is shown, and the window follows at once (the axis steps while recording).
 */
export function useSettled(view: TimeWindow, whole: boolean): TimeWindow {
  const [settled, setSettled] = useState(view);
  const drawnAt = useRef(0);
  const same = settled.startMs === view.startMs && settled.endMs === view.endMs;
  if (whole && !same) setSettled(view);
  useEffect(() => {
    if (same) return;
    // The first move after a rest starts the long wait; later ones only put off the short one.
    if (drawnAt.current === 0) drawnAt.current = performance.now();
    const left = drawnAt.current + longestMs - performance.now();
    const timer = setTimeout(
      () => {
        drawnAt.current = 0;
        setSettled(view);
      },
      Math.max(0, Math.min(restMs, left)),
    );
    return () => clearTimeout(timer);
  }, [view, same]);
  return same || whole ? view : settled;
}
