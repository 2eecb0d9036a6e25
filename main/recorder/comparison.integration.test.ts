import { describe, expect, inject, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { storedWhere } from '../../src/compare/storage.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { record } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { type PlannedSide, sideOf } from './plan.ts';

const folder = temporaryFolder();

/** Go 1.24 and later keep what go run built in the cache. */
const keepsExecutables = Number(/^go1\.(\d+)/.exec(inject('goVersion'))?.[1] ?? 99) >= 24;

const ids = ({ statements }: Comparison) => statements.map(({ id }) => id);
const valuesOf = ({ statements }: Comparison, id: string) =>
  statements.find((statement) => statement.id === id)?.phrases[0]?.values;

/** What a click on the evidence would show is there to be shown. */
function evidenceIsThere(model: RecordingModel, { statements, metrics }: Comparison): boolean {
  return statements
    .flatMap(({ evidence }) => evidence)
    .every((evidence) => {
      if (evidence.kind === 'metric')
        return metrics.some(({ metric }) => metric === evidence.metric);
      const run = model.runs.find(({ start }) => start.run === evidence.run);
      if (evidence.kind === 'span') {
        return run?.spans.some(({ start }) => start.span === evidence.span) === true;
      }
      if (evidence.kind === 'left-behind') return run?.leftBehind !== null;
      return evidence.atMs >= 0 && evidence.atMs <= (run?.end?.wallMs ?? 0);
    });
}

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
    expect(ids(comparison)).toEqual(expect.arrayContaining(['debug-left-out', 'fates']));
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
    expect(ids(compare(model))).not.toContain('debug-left-out');
  });

  it('keeps one side when the other does not compile', async () => {
    const { model } = await record(folder, {
      dir,
      command: 'go build -o v .',
      cache,
      further: [side('go build -gcflags=-nosuchflag -o w .')],
    });
    const comparison = compare(model);
    expect(ids(comparison)[0]).toBe('side-not-comparable');
    expect(valuesOf(comparison, 'side-not-comparable')).toMatchObject({
      side: 'B',
      reason: 'failed',
    });
    const wall = comparison.metrics.find(({ metric }) => metric === 'wallMs');
    expect(wall?.values.map((value) => value?.n ?? null)).toEqual([1, null]);
    expect(wall?.ratios).toEqual([null]);
  });
});

describe('first, second and third time', () => {
  it('are a cold build, then the executable from the cache or linked again', async () => {
    const dir = folder.copyExample('hello');
    const again = (index: number) =>
      sideOf(index, parseGoCommand('go run .'), 'warm', { sharesCache: true });
    const { model } = await record(folder, {
      dir,
      command: 'go run .',
      state: 'cold',
      further: [again(1), again(2)],
    });
    const comparison = compare(model);
    const built = comparison.metrics.find(({ metric }) => metric === 'builtPackages');
    expect(built?.values.map((value) => value?.median)).toEqual([expect.any(Number), 0, 0]);
    expect(built?.values[0]?.median).toBeGreaterThan(0);
    expect(ids(comparison)[0]).toBe('packages-none');
    expect(valuesOf(comparison, 'packages-none')).toMatchObject({ more: 'A', fewer: 'B, C' });
    expect(ids(comparison)).toContain(keepsExecutables ? 'executable-from-cache' : 'linked-again');
    expect(ids(comparison)).not.toContain(
      keepsExecutables ? 'linked-again' : 'executable-from-cache',
    );
    expect(evidenceIsThere(model, comparison)).toBe(true);
  }, 120_000);
});
