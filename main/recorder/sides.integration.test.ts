import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Activity } from '../../src/app-state.ts';
import { compare } from '../../src/compare/compare.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { phasesOf } from '../../src/timeline/phases.ts';
import { evidenceIsThere, statementIds, valuesOf } from '../testing/comparisons.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { goVersion } from '../testing/go-versions.ts';
import { type Recorded, recordSides, runOf, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { sideOf } from './plan.ts';
import { cacheNames } from './snapshot.ts';

/** Sides that differ in more than their command: caches in common, edits, programs after builds, races. */

const folder = temporaryFolder();
const goRun = parseGoCommand('go run .');
const goBuild = parseGoCommand('go build -o app .');
/** The standard library is built in it; given as the person's own cache, it spares filling one. */
const warm = { GOCACHE: copyWarmCache(folder.make('cache')) };

const builtPackages = (run: RunModel): readonly string[] =>
  run.packages.filter(({ built }) => built).map((each) => each.path);
const sampledCpuMs = (run: RunModel, kind: 'compile' | 'self' | 'program'): number =>
  run.samples.cpuMs[kind]?.reduce((sum, usedMs) => sum + usedMs, 0) ?? 0;

/** The run's cache was one that the recording made and removed; the person's own has nothing of it. */
function expectPrivateCache({ dataDir }: Recorded, run: RunModel, own: string): void {
  expect(run.start.cacheDir.startsWith(dataDir)).toBe(true);
  expect(existsSync(run.start.cacheDir)).toBe(false);
  expect(cacheNames(own).size).toBe(0);
}

/** Go 1.24 and later keep what go run built in the cache. */
const keepsExecutables = Number(/^go1\.(\d+)/.exec(inject('goVersion'))?.[1] ?? 99) >= 24;

test.each([
  [null, keepsExecutables],
  ['go1.23.12', false],
])(
  'first, second, third time on %s: the executable comes from the cache: %s',
  async (version, fromCache) => {
    const toolchain = version === null ? null : await goVersion(version);
    if (toolchain?.kind === 'unavailable') return;
    const own = folder.make('own-cache');
    const environment = { GOCACHE: own };
    const recorded = await recordSides(folder, {
      dir: folder.module({ 'main.go': 'package main\n\nfunc main() { println("hi") }\n' }),
      sides: [
        sideOf(0, goRun, 'cold', { label: 'first time', environment }),
        sideOf(1, goRun, 'warm', { sharesCache: true, environment }),
        sideOf(2, goRun, 'warm', { sharesCache: true, environment }),
      ],
      goPath: toolchain?.goPath ?? inject('goPath'),
    });
    const [first, second, third] = ['A1', 'B1', 'C1'].map((name) => runOf(recorded, name));
    if (first === undefined || second === undefined || third === undefined) throw new Error('runs');
    expect(first.start.label).toBe('first time');
    expectPrivateCache(recorded, first, own);
    expect(builtPackages(first).length).toBeGreaterThan(10);
    expect(spansOf(first, 'link')).toHaveLength(1);
    for (const later of [second, third]) {
      expect(later.start.cacheDir).toBe(first.start.cacheDir);
      expect(later.preparation?.steps.map(({ step }) => step)).not.toContain('fill-cache');
      expect(builtPackages(later)).toEqual([]);
      expect(spansOf(later, 'link')).toHaveLength(fromCache ? 0 : 1);
      const program = spansOf(later, 'program')[0]?.start.path ?? '';
      expect(program.startsWith(first.start.cacheDir)).toBe(fromCache);
    }

    const comparison = compare(recorded.model);
    const built = comparison.metrics.find(({ metric }) => metric === 'builtPackages');
    expect(built?.values.slice(1).map((value) => value?.median)).toEqual([0, 0]);
    const ids = statementIds(comparison);
    expect(ids[0]).toBe('packages-none');
    expect(valuesOf(comparison, 'packages-none')).toMatchObject({ more: 'A', fewer: ['B', 'C'] });
    expect(ids).toContain(fromCache ? 'executable-from-cache' : 'linked-again');
    expect(ids).not.toContain(fromCache ? 'linked-again' : 'executable-from-cache');
    expect(evidenceIsThere(recorded.model, comparison)).toBe(true);
  },
);

test('a race counts each one’s processes for the right side', async () => {
  const slow =
    'package main\n\nimport "time"\n\nfunc main() { time.Sleep(2500 * time.Millisecond) }\n';
  const recorded = await recordSides(folder, {
    dir: folder.module({ 'main.go': slow }),
    order: 'race',
    sides: [
      sideOf(0, goBuild, 'cold'),
      // Compiles its one package, links, then waits while the other one compiles.
      sideOf(1, goRun, 'mine', { environment: warm }),
    ],
  });
  const [cold, quick] = [runOf(recorded, 'A1'), runOf(recorded, 'B1')];
  const startOf = (run: RunModel) => Date.parse(run.start.startedAt);
  expect(startOf(quick) - startOf(cold)).toBeLessThan(cold.end?.wallMs ?? 0);
  for (const run of [cold, quick]) {
    expect(run.start.conditions.order).toBe('race');
    expect(run.end?.exitCode).toBe(0);
    const outputs = run.spans.flatMap((span) => span.start.flags.output ?? []);
    expect(outputs.filter((file) => !file.startsWith(run.start.workRoot))).toEqual([]);
  }
  expect(cold.start.dir).not.toBe(quick.start.dir);
  expect(cold.leftBehind?.project).toEqual(['app']);
  expect(quick.leftBehind?.project).toEqual([]);

  expect(spansOf(cold, 'compile').length).toBeGreaterThan(10);
  expect(spansOf(quick, 'compile')).toHaveLength(1);
  expect(spansOf(cold, 'program')).toEqual([]);
  expect(sampledCpuMs(cold, 'compile')).toBeGreaterThan(500);
  const compiledMs = spansOf(quick, 'compile').map(({ end }) => end?.userMs ?? 0)[0] ?? 0;
  // A sample tells CPU time in clock ticks of 10 ms.
  expect(sampledCpuMs(quick, 'compile')).toBeLessThan(compiledMs + 100);
  // What A's build used is not B's observer either.
  const built = (cold.end?.tree.userMs ?? 0) + (cold.end?.tree.systemMs ?? 0);
  expect(sampledCpuMs(quick, 'self')).toBeLessThan(built / 2);
});

test('a side that fails loses none of the others', async () => {
  const dir = folder.module({
    'main.go': 'package main\n\nfunc main() {}\n',
    'broken.go': '//go:build broken\n\npackage main\n\nvar x int = "text"\n',
  });
  const recorded = await recordSides(folder, {
    dir,
    order: 'alternate',
    repeat: 2,
    sides: [
      sideOf(0, parseGoCommand('go build -tags broken -o app .'), 'mine', { environment: warm }),
      sideOf(1, goBuild, 'cold', { toolchain: path.join(dir, 'no-such-go') }),
      sideOf(2, goBuild, 'mine', { environment: warm }),
    ],
  });
  expect(recorded.outcome.runs.map(({ run, exitCode }) => [run, exitCode])).toEqual([
    ['A1', 1],
    ['C1', 0],
    ['A2', 1],
    ['C2', 0],
  ]);
  expect(recorded.outcome.problem?.code).toBe('go-missing');
  expect(recorded.model.finished).toBe(true);
});

test('a program is run after its build, inside the run', async () => {
  const seen: Activity[] = [];
  const recorded = await recordSides(folder, {
    dir: folder.module({
      'main.go':
        'package main\n\nimport "os"\n\nfunc main() { println(os.Args[1], os.Getenv("GOTMPDIR") == ""); os.Exit(7) }\n',
    }),
    repeat: 2,
    sides: [
      sideOf(0, parseGoCommand('go build -o out/ .'), 'mine', {
        environment: warm,
        thenRun: ['two words'],
      }),
    ],
    onActivity: (activity) => seen.push(activity),
  });
  const run = runOf(recorded, 'A1');
  const program = spansOf(run, 'program')[0];
  const built = path.join(run.start.dir, 'out', 'module');
  expect(run.start.conditions.thenRun).toEqual([built, 'two words']);
  expect(program?.start.path).toBe(built);
  expect(run.end?.exitCode).toBe(7);
  expect(program?.end?.endMs ?? 0).toBeLessThanOrEqual(run.end?.wallMs ?? 0);
  expect(phasesOf(run).map(({ phase }) => phase)).toContain('run');
  expect(spansOf(run, 'link')[0]?.end?.endMs ?? 0).toBeLessThan(program?.end?.startMs ?? 0);
  expect(run.output.map(({ text }) => text).join('')).toContain('two words true');
  expect(run.binary?.fate).toBe('kept');

  const before = (name: string) =>
    seen.find((each) => each.kind === 'recording' && each.runs[0] === name);
  expect(before('A1')).toMatchObject({ runsDone: 0, runsInAll: 2, remainingMs: null });
  expect(before('A2')).toMatchObject({ runsDone: 1, remainingMs: expect.any(Number) });
});

test('one edited file rebuilds what depends on it, in a copy', async () => {
  const main = 'cmd/tool/main.go';
  const dir = folder.module({
    [main]:
      'package main\n\nimport "example.com/module/internal/words"\n\nfunc main() { println(words.Hello) }\n',
    'internal/words/words.go': 'package words\n\nconst Hello = "hello"\n',
  });
  const sources = () =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('');
  const untouched = sources();
  const command = parseGoCommand('go build -o tool ./cmd/tool');
  const ownCache = folder.make('own-cache');
  const environment = { GOCACHE: ownCache };
  const recorded = await recordSides(folder, {
    dir,
    order: 'alternate',
    repeat: 2,
    sides: [
      sideOf(0, command, 'warm', { environment }),
      sideOf(1, command, 'warm', { sharesCache: true, edit: 'own', environment }),
      sideOf(2, command, 'warm', { sharesCache: true, edit: 'shared', environment }),
    ],
  });
  expect(recorded.outcome.problem).toBeNull();
  for (const repeat of [1, 2]) {
    const [same, own, shared] = ['A', 'B', 'C'].map((side) => runOf(recorded, `${side}${repeat}`));
    if (same === undefined || own === undefined || shared === undefined) throw new Error('runs');
    // Each repetition begins with a copy of one filled cache, in which nobody has worked.
    expect(same.preparation?.steps.map(({ step }) => step)).toContain('fill-cache');
    expectPrivateCache(recorded, same, ownCache);
    expect(builtPackages(same)).toEqual([]);
    expect(spansOf(same, 'link')).toHaveLength(1);
    expect(same.causes.map(({ cause }) => cause)).toEqual([
      { kind: 'unknown', reason: 'same-inputs' },
    ]);
    expect(own.start.conditions.edit).toBe(main);
    expect(builtPackages(own)).toEqual(['example.com/module/cmd/tool']);
    expect(shared.start.conditions.edit).toBe('internal/words/words.go');
    expect([...builtPackages(shared)].sort()).toEqual([
      'example.com/module/cmd/tool',
      'example.com/module/internal/words',
    ]);
    expect(own.leftBehind?.project).toEqual(['tool']);
  }
  expect(sources()).toBe(untouched);
});
