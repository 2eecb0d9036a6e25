import { useEffect, useState } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import { perRun } from '../../src/timeline/per-run.ts';

/** The groups of charts of a run that take turns: CPU; RAM and sums; disk and files. */
const turns = 3;
/** A chart whose turn does not come, since nothing more arrives, follows after this. */
const longestMs = 1000;

let states = 0;
/** The states of runs in the order in which they came up. */
const numberOf = perRun(() => states++);

/** Whether a chart that shows one state of a run is to show another one now. */
export function isDue(shown: RunModel, run: RunModel, turn: 0 | 1 | 2): boolean {
  return run.end !== null || run.start.run !== shown.start.run || numberOf(run) % turns === turn;
}

/**
 * The state of a run that a chart draws. Charts cost most of a live update, so while a run grows each
 * update draws one group of them; of a run that ended all draw the last state at once.
 */
export function useTurn(run: RunModel, turn: 0 | 1 | 2): RunModel {
  const [shown, setShown] = useState(run);
  const due = run !== shown && isDue(shown, run, turn);
  if (due) setShown(run);
  useEffect(() => {
    if (run === shown) return;
    const timer = setTimeout(() => setShown(run), longestMs);
    return () => clearTimeout(timer);
  }, [run, shown]);
  return due ? run : shown;
}
