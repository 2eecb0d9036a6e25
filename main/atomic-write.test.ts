import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemOf } from '../src/problem.ts';
import { copyFileAtomically, writeFileAtomically, writeProblem } from './atomic-write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('replaces a file by a complete one', async () => {
  const file = join(folder, 'a.txt');
  await writeFile(file, 'old');
  await writeFileAtomically(file, ['one\n', 'two\n']);
  expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
  await copyFileAtomically(file, join(folder, 'b.txt'));
  expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('one\ntwo\n');
  expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt']);
});

it('leaves the old file whole when the writing fails half way', async () => {
  const file = join(folder, 'a.txt');
  await writeFile(file, 'old');
  const lines = function* () {
    yield 'half';
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const failure: unknown = await writeFileAtomically(file, lines()).catch((error) => error);
  expect(problemOf(failure)).toMatchObject({ code: 'disk-full', values: { path: file } });
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

it('tells a full disk from a folder that may not be written', () => {
  const error = (code: string) => Object.assign(new Error('x'), { code });
  expect(writeProblem(error('EDQUOT'), '/f').problem.code).toBe('disk-full');
  expect(writeProblem(error('EROFS'), '/f').problem.code).toBe('cannot-write');
});
