import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { BinaryWatcher } from './binary-watcher.ts';
import { nowUs } from './clock.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-binary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A watcher of a project, and what it told: the event, the file's name, and whether it came from elsewhere. */
function watching(name: string) {
  const [work, kept, project] = ['work', 'kept', 'project'].map((each) => {
    const dir = path.join(folder, name, each);
    mkdirSync(dir, { recursive: true });
    return dir;
  });
  if (work === undefined || kept === undefined || project === undefined) throw new Error('folders');
  // It was there before, and is none of this link's.
  writeFileSync(path.join(project, 'main.go'), 'package main');
  utimesSync(path.join(project, 'main.go'), 1e9, 1e9);
  const told: (string | boolean)[][] = [];
  const atUs: number[] = [];
  const watcher = new BinaryWatcher(
    {
      onEvent: (event, file, from, _bytes, at) => {
        told.push([event, path.basename(file), from !== null]);
        atUs.push(at);
      },
    },
    kept,
    [project],
  );
  return { watcher, told, atUs, output: path.join(work, 'a.out'), project };
}

const link = { id: '1', exitCode: 0 };

it('an executable that was moved before anybody looked is found where it lies, and when it came there', async () => {
  const { watcher, told, atUs, output, project } = watching('moved');
  writeFileSync(output, 'executable');
  renameSync(output, path.join(project, 'hello'));
  const movedUs = nowUs();
  await after(100);
  watcher.linkStarted(link.id, output);
  watcher.toolEnded(link, 1000, 500);
  watcher.close();
  expect(told).toEqual([
    ['created', 'a.out', false],
    ['moved', 'hello', true],
  ]);
  expect(atUs[0]).toBeLessThan(movedUs);
  expect(atUs[1]).toBeLessThan(movedUs + 50_000);
});

it('one that was deleted before anybody looked was there nevertheless', () => {
  const { watcher, told, output } = watching('deleted');
  watcher.linkStarted(link.id, output);
  watcher.toolEnded(link, 50, 5);
  watcher.close();
  expect(told).toEqual([
    ['created', 'a.out', false],
    ['deleted', 'a.out', false],
  ]);
});

it('a link that failed made none; what was seen is told once', () => {
  const { watcher, told, output, project } = watching('seen');
  watcher.linkStarted('0', output);
  watcher.toolEnded({ id: '0', exitCode: 1 }, 50, 5);
  expect(told).toEqual([]);
  writeFileSync(output, 'executable');
  watcher.linkStarted(link.id, output);
  watcher.toolEnded(link, 50, 5);
  renameSync(output, path.join(project, 'hello'));
  watcher.close();
  expect(told).toEqual([
    ['created', 'a.out', false],
    ['moved', 'hello', true],
  ]);
});
