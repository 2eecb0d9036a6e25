import { create } from 'zustand';
import type { AppState, Project } from '../../src/app-state.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RequestPayload } from '../../src/ipc.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';
import type { Again } from '../../src/record-again.ts';
import { mostRepeats, type SideSettings } from '../../src/record-request.ts';
import type { RecordingOrder } from '../../src/recording/run-records.ts';
import { defaultCommand, runsProgramAfter, takesProgramArguments } from './commands.ts';
import { forOtherProject, type Sides, withoutColdDisk } from './sides.ts';

/** What the bench is set to: the next recording. */
export interface BenchState {
  /** null until the application has told its examples. */
  readonly project: Project | null;
  /** One to six. */
  readonly sides: Sides;
  readonly order: RecordingOrder;
  readonly repeat: number;
  readonly restMs: number;
  /** The compiler and the linker profile themselves. */
  readonly xray: boolean;
  /** The recipe that set the sides up, as long as they are as it left them. */
  readonly recipe: string | null;
  /** true while the question is on show whether the project's code may be executed. */
  readonly asksForTrust: boolean;
  /** From pressing Record until the activity tells of it; `answered`: main has taken the request. */
  readonly starting: 'no' | 'asked' | 'answered';
}

/** Its build is long enough to be watched, and short enough for a first look. */
const firstExample = 'hello';
const nowhere = { buildOutput: '', mainPackage: '.' };

export const newSide = (command: SideSettings['command']): SideSettings => ({
  label: '',
  command,
  cache: 'cold',
  environment: {},
  toolchainId: null,
  thenRun: false,
  edit: null,
});

export const useBenchStore = create<BenchState>()(() => ({
  project: null,
  sides: [newSide(defaultCommand('run', nowhere)), newSide(defaultCommand('build', nowhere))],
  order: 'alternate',
  repeat: 1,
  restMs: 0,
  xray: false,
  recipe: null,
  asksForTrust: false,
  starting: 'no',
}));

/** Makes a project the one to record; commands that were only offered follow it. */
export function chooseProject(project: Project): void {
  useBenchStore.setState((bench) => ({
    project,
    sides: forOtherProject(bench.sides, bench.project ?? nowhere, project),
  }));
}

/** Changes the sides by hand: they are no recipe's any more. */
export function changeSides(change: (sides: Sides) => Sides): void {
  useBenchStore.setState((bench) => ({ sides: change(bench.sides), recipe: null }));
}

/** Sets the bench up as a recipe says. Nothing is recorded yet. */
export function chooseRecipe(recipe: Recipe, project: Project, t: Translator): void {
  const [first, ...more] = recipe
    .sides(project)
    .map((side): SideSettings => ({ ...side, label: t(side.label) }));
  if (first === undefined) return;
  // With one run of each the orders are the same; repeated, interleaving shares the machine's drift.
  useBenchStore.setState({ sides: [first, ...more], order: 'alternate', recipe: recipe.id });
}

/** Sets the bench up as another recording was made. Nothing is recorded yet. */
export function setUpBench(project: Project, again: Again): void {
  const [first, ...more] = again.sides.map(({ settings }) => settings);
  if (first === undefined) return;
  const { order, repeat, recipe, xray } = again;
  useBenchStore.setState({ project, sides: [first, ...more], order, repeat, recipe, xray });
}

/**
 * Follows the application's state: chooses the first example at the start, and takes over what is
 * new about the chosen project, such as that it is trusted now.
 */
export function followApp(app: AppState): void {
  const known = [...app.recentProjects, ...app.examples];
  const { project, sides, starting } = useBenchStore.getState();
  const busy = app.activity.kind !== 'idle';
  if (starting === 'answered' || (busy && starting !== 'no'))
    useBenchStore.setState({ starting: 'no' });
  if (project === null) {
    const first = app.examples.find(({ name }) => name === firstExample) ?? known[0];
    if (first !== undefined) chooseProject(first);
  } else {
    const same = known.find(({ id }) => id === project.id);
    if (same !== undefined && same !== project) useBenchStore.setState({ project: same });
  }
  if (!app.coldDisk.available && sides.some(({ cache }) => cache === 'cold-disk')) {
    changeSides(withoutColdDisk);
  }
}

/** Brings a typed repeat count into 1 to 50; null: it is no number. */
export function repeatFrom(typed: string): number | null {
  const value = Number.parseInt(typed, 10);
  return Number.isNaN(value) ? null : Math.min(mostRepeats, Math.max(1, value));
}

/** What `record:start` is asked with; null while no project is chosen. */
export function recordRequest(): RequestPayload<'record:start'> | null {
  const { project, sides, order, repeat, restMs, recipe, xray } = useBenchStore.getState();
  if (project === null) return null;
  return {
    projectId: project.id,
    sides: sides.map((side) => {
      const thenRun = side.thenRun && runsProgramAfter(side.command.verb);
      const speaks = thenRun || takesProgramArguments(side.command.verb);
      return {
        ...side,
        thenRun,
        command: speaks ? side.command : { ...side.command, programArguments: '' },
      };
    }),
    // Runs that are not repeated can't be interleaved.
    order: repeat === 1 && order === 'alternate' && sides.length > 1 ? 'sequence' : order,
    repeat,
    restMs,
    recipe,
    xray,
  };
}
