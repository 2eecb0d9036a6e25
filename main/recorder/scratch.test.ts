import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { problemOf } from '../../src/problem.ts';
import { removeFolder, removeLeftovers, Scratch } from './scratch.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-scratch-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no problem';
  } catch (error) {
    return problemOf(error).code;
  }
}

it('a data folder that can’t be written is told in plain words', () => {
  const file = path.join(dir, 'file');
  writeFileSync(file, '');
  expect(codeOf(() => new Scratch(path.join(file, 'data')))).toBe('cannot-write');
  const scratch = new Scratch(path.join(dir, 'data'));
  writeFileSync(path.join(scratch.dir, 'in-the-way'), '');
  expect(codeOf(() => scratch.make('in-the-way', 'cache'))).toBe('cannot-write');
});

it('what a crash left is removed, what a living process uses is not', async () => {
  const data = path.join(dir, 'crashed');
  const ours = new Scratch(data);
  const gone = new Scratch(data);
  // No process has it: Linux gives at most 4,194,304, others less.
  writeFileSync(path.join(gone.dir, 'owner.pid'), '9999999');
  expect(await removeLeftovers(data)).toEqual([gone.dir]);
  expect([existsSync(ours.dir), existsSync(gone.dir)]).toEqual([true, false]);
});

it.runIf(process.platform === 'linux')('a pid that was handed out again is no owner', async () => {
  const data = path.join(dir, 'reused');
  const scratch = new Scratch(data);
  writeFileSync(path.join(scratch.dir, 'owner.pid'), `${process.pid} 1`);
  expect(await removeLeftovers(data)).toEqual([scratch.dir]);
});

it.skipIf(process.platform === 'win32')(
  'a folder is removed with read-only folders in it, and not what links in it lead to',
  async () => {
    const folder = path.join(dir, 'removed');
    const kept = path.join(dir, 'kept');
    const locked = path.join(folder, 'module', 'locked');
    mkdirSync(locked, { recursive: true });
    mkdirSync(kept);
    writeFileSync(path.join(kept, 'file'), 'kept');
    writeFileSync(path.join(locked, 'file'), '');
    symlinkSync(kept, path.join(folder, 'link'));
    chmodSync(locked, 0o500);
    await removeFolder(folder);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(path.join(kept, 'file'), 'utf8')).toBe('kept');
    // One that isn't there is removed already.
    await removeFolder(folder);
  },
);
