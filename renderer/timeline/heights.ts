import { createContext, useContext } from 'react';
import { cpuHeightPx, diskHeightPx, ramHeightPx } from './layout.ts';

/** How high the tracks of curves are, in px. They take the room that a high window has left. */
export interface Heights {
  readonly cpu: number;
  readonly ram: number;
  /** Even, so that its middle is a whole pixel. */
  readonly disk: number;
  /** false: these stand in for heights that are measured before anything is shown; nothing need be drawn for them. */
  readonly measured: boolean;
}

/** The usual heights times `factor`. */
export function heightsFor(factor: number): Heights {
  return {
    cpu: Math.round(cpuHeightPx * factor),
    ram: Math.round(ramHeightPx * factor),
    disk: 2 * Math.round((diskHeightPx * factor) / 2),
    measured: true,
  };
}

/** Left free below the tracks, for rows of tools and notes that come to be: a little more would scroll. */
const sparePx = 12;
/** Curves much higher than usual say no more, but on a large screen they may fill it. */
const mostFor = (viewportPx: number): number => Math.max(1.5, 1.5 + (viewportPx - 700) / 250);

/**
 * How many times their usual height the tracks of curves are to be, so that all tracks fill the window's height.
 * Never below 1: what does not fit is scrolled. `growingPx`: the usual heights of these tracks in all; `restPx`:
 * what else there is; both in px, as `viewportPx`.
 */
export function heightFactor(viewportPx: number, growingPx: number, restPx: number): number {
  if (growingPx === 0) return 1;
  const wanted = (viewportPx - restPx - sparePx) / growingPx;
  return Math.max(1, Math.min(mostFor(viewportPx), wanted));
}

export const HeightsContext = createContext<Heights>(heightsFor(1));

export function useHeights(): Heights {
  return useContext(HeightsContext);
}
