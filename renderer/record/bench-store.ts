import { create } from 'zustand';
import type { AppState, CommandSettings, Project, RequestPayload } from '../../src/ipc.ts';
import type { CacheState } from '../../src/recording/kinds.ts';
import { defaultCommand, forProject, takesProgramArguments } from './commands.ts';

/** What the bench is set to: the next recording. */
export interface BenchState {
  /** null until the application has told its examples. */
  readonly project: Project | null;
  readonly sideA: CommandSettings;
  /** null: only side A is recorded. */
  readonly sideB: CommandSettings | null;
  readonly cache: CacheState;
  readonly repeat: number;
  /** The compiler and the linker profile themselves. */
  readonly xray: boolean;
  /** true while the question is on show whether the project's code may be executed. */
  readonly asksForTrust: boolean;
  /** From pressing Record until the activity tells of it; `answered`: main has taken the request. */
  readonly starting: 'no' | 'asked' | 'answered';
}

export const mostRepeats = 50;
/** Its build is long enough to be watched, and short enough for a first look. */
const firstExample = 'hello';
const nowhere = { buildOutput: '', mainPackage: '.' };

export const useBenchStore = create<BenchState>()(() => ({
  project: null,
  sideA: defaultCommand('run', nowhere),
  sideB: defaultCommand('build', nowhere),
  cache: 'cold',
  repeat: 1,
  xray: false,
  asksForTrust: false,
  starting: 'no',
}));

/** Makes a project the one to record; commands that were only offered follow it. */
export function chooseProject(project: Project): void {
  useBenchStore.setState((bench) => {
    const old = bench.project ?? nowhere;
    return {
      project,
      sideA: forProject(bench.sideA, old, project),
      sideB: bench.sideB === null ? null : forProject(bench.sideB, old, project),
    };
  });
}

/**
 * Follows the application's state: chooses the first example at the start, and takes over what is
 * new about the chosen project, such as that it is trusted now.
 */
export function followApp(app: AppState): void {
  const known = [...app.recentProjects, ...app.examples];
  const { project, cache, starting } = useBenchStore.getState();
  const busy = app.activity.kind !== 'idle';
  if (busy || starting === 'answered') useBenchStore.setState({ starting: 'no' });
  if (project === null) {
    const first = app.examples.find(({ name }) => name === firstExample) ?? known[0];
    if (first !== undefined) chooseProject(first);
  } else {
    const same = known.find(({ id }) => id === project.id);
    if (same !== undefined) useBenchStore.setState({ project: same });
  }
  if (cache === 'cold-disk' && !app.coldDisk.available) useBenchStore.setState({ cache: 'cold' });
}

/** Brings a typed repeat count into 1 to 50; null: it is no number. */
export function repeatFrom(typed: string): number | null {
  const value = Number.parseInt(typed, 10);
  return Number.isNaN(value) ? null : Math.min(mostRepeats, Math.max(1, value));
}

/** What `record:start` is asked with; null while no project is chosen. */
export function recordRequest(): RequestPayload<'record:start'> | null {
  const { project, sideA, sideB, cache, repeat, xray } = useBenchStore.getState();
  if (project === null) return null;
  const sides = (sideB === null ? [sideA] : [sideA, sideB]).map((side) =>
    takesProgramArguments(side.verb) ? side : { ...side, programArguments: '' },
  );
  return { projectId: project.id, sides, cache, repeat, xray };
}
