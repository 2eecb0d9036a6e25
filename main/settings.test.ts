import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemOf } from '../src/problem.ts';
import { openSettings } from './settings.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const silent = (): void => undefined;

it('starts with the defaults, in the language of the system', () => {
  const { current } = openSettings(file, 'ru', silent);
  expect(current).toEqual({
    language: 'ru',
    theme: 'system',
    samplingHz: 50,
    goPath: null,
    recentProjects: [],
    trusted: [],
    windowPlace: null,
    views: [],
    exportChoices: null,
    toolchains: [],
  });
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

it('keeps what was changed for the next start, and leaves no temporary file', async () => {
  const store = openSettings(file, 'en', silent);
  const seen = vi.fn();
  store.onChange(seen);
  store.change({ theme: 'dark' });
  store.change({ samplingHz: 100, trusted: ['/a'] });
  await store.flush();
  expect(seen).toHaveBeenCalledTimes(2);
  expect(openSettings(file, 'en', silent).current).toMatchObject({
    theme: 'dark',
    samplingHz: 100,
    trusted: ['/a'],
  });
  expect(await readdir(folder)).toEqual(['settings.json']);
});

it('replaces only the part that is not valid', async () => {
  const stored = { version: 1, language: 'ru', theme: 'pink', samplingHz: 9999, trusted: ['/a'] };
  await writeFile(file, JSON.stringify(stored));
  expect(openSettings(file, 'en', silent).current).toMatchObject({
    language: 'ru',
    theme: 'system',
    samplingHz: 50,
    trusted: ['/a'],
  });
});

it.each(['', '{', 'null', '[]', '{"version":99}', '\0\0\0'])(
  'puts a file aside that it cannot understand: %j',
  async (content) => {
    await writeFile(file, content);
    expect(openSettings(file, 'en', silent).current.theme).toBe('system');
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(content);
  },
);

it('tells of a folder that cannot be written, and goes on', async () => {
  await writeFile(join(folder, 'blocked'), '');
  const problems: unknown[] = [];
  const store = openSettings(join(folder, 'blocked', 'settings.json'), 'en', (error) =>
    problems.push(error),
  );
  store.change({ theme: 'light' });
  await store.flush();
  expect(store.current.theme).toBe('light');
  expect(problems.map((problem) => problemOf(problem).code)).toEqual(['cannot-write']);
});
