import { type GoCommand, parseGoCommand } from './go/command.ts';
import { isAllowedValue, isSideVariable } from './go/side-variables.ts';
import { recipeOf } from './recipes/catalogue.ts';
import { quoteWord } from './recipes/recipe.ts';
import {
  type CacheChoice,
  mostRepeats,
  mostSides,
  type SideEnvironment,
  type SideSettings,
} from './record-request.ts';
import type { RunStartRecord } from './recording/records.ts';
import type { RecordingOrder } from './recording/run-records.ts';
import type { RecordingModel } from './timeline/model.ts';

/**
 * What it takes to make a recording once more, read from the recording itself. It may be a stranger's: a
 * person sees the folder and the commands and confirms them before any of it is used.
 */
export interface Again {
  readonly project: string;
  readonly place: ProjectPlace;
  readonly sides: readonly AgainSide[];
  readonly order: RecordingOrder;
  readonly repeat: number;
  readonly recipe: string | null;
  readonly xray: boolean;
}

export type ProjectPlace =
  | { readonly kind: 'example'; readonly name: string }
  /** Absolute on the machine where it was recorded; an exported recording has no more than its end. */
  | { readonly kind: 'folder'; readonly dir: string };

export interface AgainSide {
  readonly side: string;
  readonly settings: SideSettings;
  /** The command word for word. */
  readonly command: string;
  /** The Go that it was recorded with, if that isn't on this machine; null: it is. */
  readonly missingGo: string | null;
  /** Variables that a side may not set here. */
  readonly leftOut: readonly string[];
}

/** The go commands of this machine. */
export interface GoHere {
  /** The version of the window's go; null: there is none. */
  readonly version: string | null;
  readonly toolchains: readonly { readonly id: string; readonly version: string }[];
}

/** Where the project of a run lies. */
export function placeOf(start: RunStartRecord): ProjectPlace {
  if (start.copyOf === null) return { kind: 'example', name: start.project };
  return { kind: 'folder', dir: start.copyOf ?? start.dir };
}

/** null: no run was recorded. Throws as `parseGoCommand` does if a command is none that can be recorded. */
export function againOf({ runs }: RecordingModel, here: GoHere): Again | null {
  const names = [...new Set(runs.map(({ start }) => start.side))].slice(0, mostSides);
  const firsts = names.flatMap((name) => runs.find(({ start }) => start.side === name) ?? []);
  const starts = firsts.map(({ start }) => start);
  const [first] = starts;
  if (first === undefined) return null;
  const { order, recipe, xray } = first.conditions;
  const repeats = names.map((name) => runs.filter(({ start }) => start.side === name).length);
  return {
    project: first.project,
    place: placeOf(first),
    sides: starts.map((start, index) => sideOf(start, starts[index - 1] ?? null, here)),
    order,
    repeat: Math.min(mostRepeats, Math.max(...repeats)),
    recipe: recipe === null || recipeOf(recipe) === null ? null : recipe,
    xray,
  };
}

function sideOf(start: RunStartRecord, before: RunStartRecord | null, here: GoHere): AgainSide {
  const command = parseGoCommand(start.command);
  const words = start.command.map(quoteWord).join(' ');
  const { version } = start.toolchain;
  const other = here.toolchains.find((each) => each.version === version);
  const variables = Object.entries(start.conditions.environment);
  const taken = variables.filter(([name, value]) => mayBeSet(name, value));
  return {
    side: start.side,
    settings: {
      label: start.label === start.command.join(' ') ? '' : labelOf(start.label),
      command: {
        verb: command.verb,
        goArguments: goWords(command).map(quoteWord).join(' '),
        programArguments: programWords(command, start).map(quoteWord).join(' '),
      },
      cache: cacheOf(start, before),
      environment: Object.fromEntries(taken) as SideEnvironment,
      toolchainId: here.version === version ? null : (other?.id ?? null),
      thenRun: start.conditions.thenRun !== null,
      edit: editOf(start, command),
    },
    command: words,
    missingGo: here.version === version || other !== undefined ? null : version,
    leftOut: variables.filter((each) => !taken.includes(each)).map(([name]) => name),
  };
}

/** Arguments after the verb that go itself reads; of `go test` all of them. */
function goWords({ verb, argv, programArguments }: GoCommand): readonly string[] {
  return argv.slice(2, verb === 'run' ? argv.length - programArguments.length : undefined);
}

function programWords({ verb, programArguments }: GoCommand, start: RunStartRecord) {
  if (verb === 'run') return programArguments;
  return verb === 'test' ? [] : (start.conditions.thenRun ?? []).slice(1);
}

function cacheOf(start: RunStartRecord, before: RunStartRecord | null): CacheChoice {
  const shared = start.cache !== 'mine' && start.cacheDir === before?.cacheDir;
  return shared ? 'as-left' : start.cache;
}

/** A file of the program's own package, else one of a package that it imports. */
function editOf({ conditions }: RunStartRecord, { packages }: GoCommand): SideSettings['edit'] {
  if (conditions.edit === null) return null;
  const parts = (path: string) => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const folder = parts(conditions.edit).slice(0, -1).join('/');
  return parts(packages[0] ?? '.').join('/') === folder ? 'own' : 'shared';
}

function mayBeSet(name: string, value: string): boolean {
  return isSideVariable(name) && value !== '' && isAllowedValue(name, value);
}

function labelOf(label: string): string {
  return label.replace(/\p{Cc}/gu, ' ').slice(0, 60);
}
