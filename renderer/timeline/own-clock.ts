import { createContext, useContext, useMemo } from 'react';
import type { TimeWindow } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';
import { useView } from './store.ts';

/**
 * What the clock of the run around a track shows at the axis' zero. The view is told in the axis' time,
 * records and pictures in the run's own.
 */
export const ZeroContext = createContext<Milliseconds>(0);

export function useZero(): Milliseconds {
  return useContext(ZeroContext);
}

/** A part of the common axis on a run's own clock; the same object where the two are the same. */
export function ownWindow(axis: TimeWindow, zeroMs: Milliseconds): TimeWindow {
  if (zeroMs === 0) return axis;
  return { startMs: axis.startMs + zeroMs, endMs: axis.endMs + zeroMs };
}

/** What is shown now, on the clock of the run around it. */
export function useOwnView(): TimeWindow {
  const view = useView();
  const zeroMs = useZero();
  return useMemo(() => ownWindow(view, zeroMs), [view, zeroMs]);
}
