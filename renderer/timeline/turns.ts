import { useEffect, useState } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import { perRun } from '../../src/timeline/per-run.ts';

/** The states of one run that its groups of charts show. */
export interface Turns {
  readonly cpu: RunModel;
  /** Memory; the phases and the figures above them: words at the left, next to which only few change at the right. */
  readonly ram: RunModel;
  /** Disk and files. */
  readonly io: RunModel;
}

const groups = ['cpu', 'ram', 'io'] as const;
/** A chart whose turn does not come, since nothing more arrives, follows after this. */
const longestMs = 1000;

let states = 0;
/** The states of runs in the order in which they came up. */
const numberOf = perRun(() => states++);

const allAt = (run: RunModel): Turns => ({ cpu: run, ram: run, io: run });

/**
 * The states of runs that are shown next, after `shown`. Charts cost most of a live update, so while a run grows
 * each state of it draws one group of them; of a run that ended, or is shown anew, all draw the last state at
 * once. The same array for as long as no turn comes.
 */
export function nextTurns(shown: readonly Turns[], runs: readonly RunModel[]): readonly Turns[] {
  const next = runs.map((run): Turns => {
    const before = shown.find(({ cpu }) => cpu.start.run === run.start.run);
    if (before === undefined) return allAt(run);
    if (run.end !== null) return isAllAt(before, run) ? before : allAt(run);
    const due = groups[numberOf(run) % groups.length] ?? 'cpu';
    return before[due] === run ? before : { ...before, [due]: run };
  });
  const same = next.length === shown.length && next.every((each, index) => each === shown[index]);
  return same ? shown : next;
}

function isAllAt(turns: Turns, run: RunModel): boolean {
  return groups.every((group) => turns[group] === run);
}

/** The states of runs that their groups of charts show, in the order of the runs. */
export function useTurns(runs: readonly RunModel[]): readonly Turns[] {
  const [shown, setShown] = useState<readonly Turns[]>([]);
  const next = nextTurns(shown, runs);
  if (next !== shown) setShown(next);
  useEffect(() => {
    if (runs.every((run, index) => isAllAt(next[index] ?? allAt(run), run))) return;
    const timer = setTimeout(() => setShown(runs.map(allAt)), longestMs);
    return () => clearTimeout(timer);
  }, [runs, next]);
  return next;
}
