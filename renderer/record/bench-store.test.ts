import { beforeEach, expect, test } from 'vitest';
import type { AppState, Project } from '../../src/ipc.ts';
import {
  chooseProject,
  followApp,
  recordRequest,
  repeatFrom,
  useBenchStore,
} from './bench-store.ts';

const project = (name: string, change: Partial<Project> = {}): Project => ({
  id: `example:${name}`,
  kind: 'example',
  name,
  location: null,
  buildOutput: name,
  mainPackage: '.',
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
  examples: [project('webhello'), project('hello')],
  recentProjects: [],
  recordings: [],
  activity: { kind: 'idle' },
  ...change,
});

beforeEach(() => {
  useBenchStore.setState(useBenchStore.getInitialState());
});

test('starts with go run against go build of the first example', () => {
  followApp(app());
  expect(recordRequest()).toEqual({
    projectId: 'example:hello',
    sides: [
      { verb: 'run', goArguments: '', programArguments: '' },
      { verb: 'build', goArguments: '-o hello', programArguments: '' },
    ],
    cache: 'cold',
    repeat: 1,
    xray: false,
  });
});

test('takes over that the chosen folder is trusted now', () => {
  const folder = project('shop', { id: 'f', kind: 'folder', location: '/shop', trusted: false });
  chooseProject(folder);
  followApp(app({ recentProjects: [{ ...folder, trusted: true }] }));
  expect(useBenchStore.getState().project?.trusted).toBe(true);
});

test('leaves the cold disk where it cannot be had', () => {
  useBenchStore.setState({ cache: 'cold-disk' });
  followApp(app());
  expect(useBenchStore.getState().cache).toBe('cold');
});

test('asks for nothing without a project, and for one side when B is off', () => {
  expect(recordRequest()).toBeNull();
  followApp(app());
  useBenchStore.setState({ sideB: null });
  expect(recordRequest()?.sides).toHaveLength(1);
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
