import { describe, expect, inject, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { storedWhere } from '../../src/compare/storage.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import { evidenceIsThere, statementIds, valuesOf } from '../testing/comparisons.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { record } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { type PlannedSide, sideOf } from './plan.ts';

const folder = temporaryFolder();

/** Go 1.24 and later keep what go run built in the cache. */
const keepsExecutables = Number(/^go1\.(\d+)/.exec(inject('goVersion'))?.[1] ?? 99) >= 24;

describe('go run against go build', () => {
  const cache = copyWarmCache(folder.make('cache'));
  const dir = folder.copyExample('hello');
  const mine = { environment: { GOCACHE: cache } };
  const side = (command: string): PlannedSide => sideOf(1, parseGoCommand(command), 'mine', mine);

  it('differs in debug information, told from the linkers’ arguments, and in what stays', async () => {
    const command = 'go run .';
    const { model } = await record(folder, {
      dir,
      command,
      cache,
      further: [side('go build -o x .')],
    });
    const comparison = compare(model);
    expect(statementIds(comparison)).toEqual(expect.arrayContaining(['debug-left-out', 'fates']));
    const [a, b] = model.runs;
    expect(valuesOf(comparison, 'debug-left-out')).toMatchObject({
      without: 'A',
      with: 'B',
      lessBytes: a?.binary?.bytes,
      moreBytes: b?.binary?.bytes,
    });
    expect(evidenceIsThere(model, comparison)).toBe(true);

    const fates = storedWhere(model).map(({ what, cells }) => [
      what,
      cells.map(({ fate }) => fate),
    ]);
    expect(Object.fromEntries(fates)).toMatchObject({
      source: ['unchanged', 'unchanged'],
      'temporary-binary': ['deleted', 'moved'],
      'permanent-binary': ['none', 'kept'],
      'cached-binary': [keepsExecutables ? 'cached' : 'none', 'none'],
    });
  });

  it('has no statement on debug information where both leave it out', async () => {
    const { model } = await record(folder, {
      dir,
      command: ['go', 'build', '-ldflags=-s -w', '-o', 'y', '.'],
      cache,
      further: [side('go build -ldflags "-s -w" -o z .')],
    });
    expect(model.runs.every(({ end }) => end?.exitCode === 0)).toBe(true);
    expect(statementIds(compare(model))).not.toContain('debug-left-out');
  });

  it('keeps one side when the other does not compile', async () => {
    const { model } = await record(folder, {
      dir,
      command: 'go build -o v .',
      cache,
      further: [side('go build -gcflags=-nosuchflag -o w .')],
    });
    const comparison = compare(model);
    expect(statementIds(comparison)[0]).toBe('side-not-comparable');
    expect(valuesOf(comparison, 'side-not-comparable')).toMatchObject({
      side: 'B',
      reason: 'failed',
    });
    const wall = comparison.metrics.find(({ metric }) => metric === 'wallMs');
    expect(wall?.values.map((value) => value?.n ?? null)).toEqual([1, null]);
    expect(wall?.ratios).toEqual([null]);
  });
});
