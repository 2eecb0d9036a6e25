import { create } from 'zustand';
import type { AppState } from '../src/app-state.ts';
import type { RecordingInfo } from '../src/ipc.ts';
import type { Problem } from '../src/problem.ts';
import { emptyModel, type RecordingModel } from '../src/timeline/model.ts';

/** A problem on show. The number tells two equal ones apart. */
export interface ShownProblem {
  readonly id: number;
  readonly problem: Problem;
}

export type OpenDialog = 'settings' | 'library' | 'export' | 'again';

/** What the window shows. Only `connect.ts` and `actions.ts` change it. */
export interface WindowState {
  /** null until the main process has answered for the first time. */
  readonly app: AppState | null;
  /** null: no recording is shown. */
  readonly recording: RecordingInfo | null;
  readonly model: RecordingModel;
  readonly problems: readonly ShownProblem[];
  readonly dialog: OpenDialog | null;
}

export const useWindowStore = create<WindowState>()(() => ({
  app: null,
  recording: null,
  model: emptyModel,
  problems: [],
  dialog: null,
}));

/** At most this many problems are stacked; older ones make room. */
const mostProblems = 3;
let lastProblemId = 0;

/** Shows a problem; one that says the same as one on show replaces it. */
export function showProblem(problem: Problem): void {
  lastProblemId += 1;
  const shown = { id: lastProblemId, problem };
  const same = JSON.stringify(problem);
  useWindowStore.setState(({ problems }) => ({
    problems: [...problems.filter((one) => JSON.stringify(one.problem) !== same), shown].slice(
      -mostProblems,
    ),
  }));
}

export function dismissProblem(id: number): void {
  useWindowStore.setState(({ problems }) => ({ problems: problems.filter((p) => p.id !== id) }));
}

export function openDialog(dialog: OpenDialog | null): void {
  useWindowStore.setState({ dialog });
}

/** true while records of the shown recording still arrive from a command that runs. */
export function isLive(state: WindowState): boolean {
  return (
    state.recording?.source === 'live' &&
    !state.model.finished &&
    state.app !== null &&
    state.app.activity.kind !== 'idle' &&
    state.app.activity.kind !== 'loading'
  );
}
