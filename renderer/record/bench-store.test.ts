import { beforeEach, expect, test } from 'vitest';
import type { AppState, Project } from '../../src/app-state.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { recipeOf } from '../../src/recipes/catalogue.ts';
import {
  changeSides,
  chooseProject,
  chooseRecipe,
  followApp,
  recordRequest,
  repeatFrom,
  useBenchStore,
} from './bench-store.ts';
import { added, changed, commonCache, removed, withCache } from './sides.ts';

const project = (name: string, change: Partial<Project> = {}): Project => ({
  id: `example:${name}`,
  kind: 'example',
  name,
  location: null,
  buildOutput: name,
  mainPackage: '.',
  hasProgram: true,
  hasLibraries: false,
  trusted: true,
  ...change,
});

const app = (change: Partial<AppState> = {}): AppState => ({
  version: '0.1.0',
  platform: 'linux',
  settings: { language: 'en', theme: 'dark', samplingHz: 50 },
  darkColors: true,
  go: { kind: 'missing', searched: [] },
  coldDisk: { available: false },
  cores: 2,
  toolchains: [],
  examples: [project('webhello'), project('hello')],
  recentProjects: [],
  recordings: [],
  activity: { kind: 'idle' },
  survivors: [],
  ...change,
});

beforeEach(() => {
  useBenchStore.setState(useBenchStore.getInitialState());
});

const side = (verb: 'run' | 'build', goArguments: string) => ({
  label: '',
  command: { verb, goArguments, programArguments: '' },
  cache: 'cold',
  environment: {},
  toolchainId: null,
  thenRun: false,
  edit: null,
});

test('starts with go run against go build of the first example', () => {
  followApp(app());
  expect(recordRequest()).toEqual({
    projectId: 'example:hello',
    sides: [side('run', ''), side('build', '-o hello')],
    order: 'sequence',
    repeat: 1,
    restMs: 0,
    recipe: null,
    xray: false,
  });
});

test('a recipe sets sides and names up, and is none any more once a side is changed', () => {
  followApp(app());
  const recipe = recipeOf('first-second-third');
  if (recipe === null) throw new Error('no recipe');
  chooseRecipe(recipe, project('hello'), createTranslator('ru'));
  expect(recordRequest()).toMatchObject({
    recipe: 'first-second-third',
    sides: [{ label: 'первый раз' }, { cache: 'as-left' }, { cache: 'as-left' }],
  });
  changeSides((sides) => removed(sides, 0));
  // The first side has no other whose cache it could go on in.
  expect(recordRequest()).toMatchObject({
    recipe: null,
    sides: [{ label: 'второй раз', cache: 'cold' }, { cache: 'as-left' }],
  });
});

test('what a recipe put before the offered output stays with another project', () => {
  followApp(app());
  const recipe = recipeOf('one-core-against-all');
  if (recipe === null) throw new Error('no recipe');
  chooseRecipe(recipe, project('hello'), createTranslator('en'));
  chooseProject(project('webhello'));
  expect(recordRequest()?.sides.map(({ command }) => command.goArguments)).toEqual([
    '-p 1 -o webhello',
    '-o webhello',
  ]);
});

test('arguments for the program go with a program that is run after the build', () => {
  followApp(app());
  const command = { verb: 'build', goArguments: '', programArguments: 'a b' } as const;
  changeSides((sides) => changed(sides, 1, { command }));
  expect(recordRequest()?.sides[1]?.command.programArguments).toBe('');
  changeSides((sides) => changed(sides, 1, { thenRun: true }));
  expect(recordRequest()?.sides[1]).toMatchObject({ command, thenRun: true });
  changeSides((sides) => changed(sides, 1, { command: { ...command, verb: 'test' } }));
  expect(recordRequest()?.sides[1]?.thenRun).toBe(false);
});

test('runs that are repeated are interleaved, single ones are made in turn', () => {
  followApp(app());
  useBenchStore.setState({ repeat: 5 });
  expect(recordRequest()?.order).toBe('alternate');
  useBenchStore.setState({ repeat: 1, order: 'race' });
  expect(recordRequest()?.order).toBe('race');
});

test('takes over that the chosen folder is trusted now', () => {
  const folder = project('shop', { id: 'f', kind: 'folder', location: '/shop', trusted: false });
  chooseProject(folder);
  followApp(app({ recentProjects: [{ ...folder, trusted: true }] }));
  expect(useBenchStore.getState().project?.trusted).toBe(true);
});

test('leaves the cold disk where it cannot be had', () => {
  changeSides((sides) => withCache(sides, 'cold-disk'));
  followApp(app());
  expect(commonCache(useBenchStore.getState().sides)).toBe('cold');
});

test('asks for nothing without a project, and for as many sides as there are', () => {
  expect(recordRequest()).toBeNull();
  followApp(app());
  changeSides((sides) => removed(sides, 1));
  expect(recordRequest()?.sides).toHaveLength(1);
  changeSides((sides) => removed(sides, 0));
  expect(recordRequest()?.sides).toHaveLength(1);
  for (let more = 0; more < 7; more++) changeSides((sides) => added(sides, project('hello')));
  expect(recordRequest()?.sides).toHaveLength(6);
});

test('keeps the repeat count between 1 and 50', () => {
  expect([repeatFrom('0'), repeatFrom('7'), repeatFrom('99'), repeatFrom('x')]).toEqual([
    1,
    7,
    50,
    null,
  ]);
});

test('a recording starts until the activity tells of it, or of its end', () => {
  const starting = () => useBenchStore.getState().starting;
  useBenchStore.setState({ starting: 'asked' });
  followApp(app());
  expect(starting()).toBe('asked');
  useBenchStore.setState({ starting: 'answered' });
  followApp(app());
  expect(starting()).toBe('no');
  useBenchStore.setState({ starting: 'asked' });
  followApp(
    app({
      activity: { kind: 'recording', runs: ['A1'], runsDone: 0, runsInAll: 1, remainingMs: null },
    }),
  );
  expect(starting()).toBe('no');
});
