import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemOf } from '../src/problem.ts';
import type { ToolFilesRecord } from '../src/recording/records.ts';
import { pathOf, sourceFileOf } from './source-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const given = (files: ToolFilesRecord['files'], embedded = false): ToolFilesRecord => ({
  kind: 'tool-files',
  run: 'A1',
  span: 's1',
  atMs: 1,
  dir: folder,
  embedded,
  files,
});

it('finds the file by its place among those of the tool, and only while it is there', async () => {
  await writeFile(join(folder, 'main.go'), '');
  await writeFile(join(folder, 'page.html'), '');
  const records = [
    given([
      ['./main.go', 1],
      ['gone.go', 1],
    ]),
    { ...given([['other.go', 1]]), run: 'B1' },
    given([[join(folder, 'page.html'), 1]], true),
  ];
  const at = (file: number) => sourceFileOf(records, { run: 'A1', span: 's1', file });
  expect(await at(0)).toBe(join(folder, 'main.go'));
  expect(await at(2)).toBe(join(folder, 'page.html'));
  for (const [file, code] of [
    [1, 'file-gone'],
    [3, 'unexpected'],
  ] as const) {
    const error = await at(file).catch((thrown: unknown) => thrown);
    expect(problemOf(error).code).toBe(code);
  }
});

it('gives no path of another machine or a device', () => {
  expect(pathOf('/src', 'a.go', 'linux')).toBe('/src/a.go');
  expect(pathOf('/src', '//server/share/a.go', 'linux')).toBe('/server/share/a.go');
  expect(pathOf('src', 'a.go', 'linux')).toBeNull();
  expect(pathOf('C:\\src', 'a.go', 'win32')).toBe('C:\\src\\a.go');
  for (const name of [
    '\\\\server\\share\\a.go',
    '//server/share/a.go',
    '\\\\?\\C:\\a.go',
    '/a.go',
  ]) {
    expect(pathOf('C:\\src', name, 'win32')).toBeNull();
  }
});
