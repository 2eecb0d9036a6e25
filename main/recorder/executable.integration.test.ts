import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { binaryLife } from '../../src/timeline/life-line.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { sha256Of } from './binary-life.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));

function binaryEvents(run: RunModel): readonly string[] {
  return binaryLife(run).events.map((event) => event.event);
}

/** Go 1.24 and later keep what go run built in the cache. */
function keepsExecutables(version: string): boolean {
  const minor = /^go1\.(\d+)/.exec(version)?.[1];
  return minor === undefined || Number(minor) >= 24;
}

describe('the executable of go run', () => {
  const dir = folder.copyExample('webhello');

  it('is created, started, ended and deleted; nothing is left but the copy in the cache', async () => {
    const before = readdirSync(dir);
    const run = onlyRun(await record(folder, { dir, command: 'go run .', cache }));
    expect(run.end?.exitCode).toBe(0);
    const events = binaryEvents(run);
    expect(events.filter((each) => each !== 'grew' && each !== 'copied')).toEqual([
      'created',
      'started',
      'ended',
      'deleted',
    ]);
    const times = binaryLife(run).events.map((event) => event.atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((atMs) => atMs >= 0 && atMs <= (run.end?.wallMs ?? 0))).toBe(true);

    const program = spansOf(run, 'program');
    expect(program).toHaveLength(1);
    expect(program[0]?.end?.exitCode).toBe(0);
    expect(run.binary?.bytes).toBeGreaterThan(1e6);
    expect(run.binary?.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (keepsExecutables(inject('goVersion'))) {
      expect(run.binary?.fate).toBe('cached');
      expect(events).toContain('copied');
      expect(existsSync(run.binary?.path ?? '')).toBe(true);
    } else {
      expect(run.binary?.fate).toBe('deleted');
      expect(run.binary?.deletedMs).not.toBeNull();
    }

    expect(readdirSync(dir)).toEqual(before);
    expect(run.leftBehind).toMatchObject({ project: [], gobin: [], temp: [] });
    expect(existsSync(run.start.workRoot)).toBe(false);
    const work = run.fileEvents.filter((event) => event.subject === 'work');
    expect(work.map((event) => event.event)).toEqual(['created', 'deleted']);
    expect(run.workSizes.at(-1)).toMatchObject({ bytes: 0, files: 0 });
  });

  it('is taken from the cache, without a link, the second time', async (context) => {
    if (!keepsExecutables(inject('goVersion'))) return context.skip('Go before 1.24 links again');
    const run = onlyRun(await record(folder, { dir, command: 'go run .', cache }));
    expect(spansOf(run, 'link')).toEqual([]);
    expect(binaryEvents(run)).toEqual(['started', 'ended']);
    expect(run.binary?.fate).toBe('cached');
    expect(run.binary?.path.startsWith(cache)).toBe(true);
  });
});

describe('the executable of go build', () => {
  it('is moved to where -o says, and kept', async () => {
    const dir = folder.copyExample('webhello');
    const run = onlyRun(await record(folder, { dir, command: 'go build -o bin/app .', cache }));
    const file = path.join(dir, 'bin', 'app');
    expect(run.end?.exitCode).toBe(0);
    const placed = run.fileEvents.filter(
      (each) => each.event === 'moved' || each.event === 'copied',
    );
    expect(placed.map((event) => event.path)).toEqual([file]);
    expect(run.binary).toMatchObject({ path: file, fate: 'kept', deletedMs: null });
    expect(run.binary?.sha256).toBe(await sha256Of(file));
    expect(run.leftBehind).toMatchObject({ project: ['bin/app'], temp: [] });
    expect(spansOf(run, 'program')).toEqual([]);
  });

  it('is kept in the project without -o', async () => {
    const dir = folder.copyExample('hello');
    const run = onlyRun(await record(folder, { dir, command: 'go build .', cache }));
    expect(run.binary).toMatchObject({ path: path.join(dir, 'hello'), fate: 'kept' });
  });

  it('is made again by each repetition', async () => {
    const dir = folder.copyExample('hello');
    const { model } = await record(folder, {
      dir,
      command: 'go build -o hello .',
      cache,
      repeat: 3,
    });
    expect(model.runs.map((run) => run.start.run)).toEqual(['A1', 'A2', 'A3']);
    expect(model.runs.map((run) => spansOf(run, 'link').length)).toEqual([1, 1, 1]);
    expect(new Set(model.runs.map((run) => run.binary?.sha256)).size).toBe(1);
  });
});

it('lands in GOBIN with go install', async () => {
  const dir = folder.copyExample('hello');
  const gobin = folder.make('gobin');
  const run = onlyRun(
    await record(folder, { dir, command: 'go install .', cache, env: { GOBIN: gobin } }),
  );
  const file = path.join(gobin, 'hello');
  expect(run.end?.exitCode).toBe(0);
  expect(run.binary).toMatchObject({ path: file, fate: 'kept' });
  expect(run.leftBehind).toMatchObject({ project: [], gobin: [file] });
});
