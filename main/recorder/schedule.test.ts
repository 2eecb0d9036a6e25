import { expect, test } from 'vitest';
import type { Activity } from '../../src/app-state.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import { type PlannedSide, type RecordingPlan, sideOf } from './plan.ts';
import { Progress } from './progress.ts';
import {
  cacheIsDone,
  fillOf,
  giverOf,
  givesCache,
  scheduleOf,
  sharedCacheName,
  worksInCopy,
} from './schedule.ts';

const side = (index: number, more: Partial<PlannedSide> = {}) =>
  sideOf(index, parseGoCommand('go build .'), 'cold', more);
const plan = (change: Partial<RecordingPlan>): RecordingPlan => ({
  project: { name: 'x', dir: '/x', copyFirst: false },
  sides: [side(0), side(1)],
  repeat: 2,
  order: 'sequence',
  restMs: 0,
  recipe: null,
  requestedHz: 50,
  xray: false,
  ...change,
});
const names = (of: RecordingPlan) =>
  scheduleOf(of).map((group) => group.map(({ run }) => run).join('+'));

test('the order of runs', () => {
  expect(names(plan({}))).toEqual(['A1', 'A2', 'B1', 'B2']);
  expect(names(plan({ order: 'alternate' }))).toEqual(['A1', 'B1', 'A2', 'B2']);
  expect(names(plan({ order: 'race' }))).toEqual(['A1+B1', 'A2+B2']);
});

test('sides in one cache follow each other in each repeat, and the last one clears up', () => {
  const sides = [side(0), side(1, { sharesCache: true }), side(2, { sharesCache: true }), side(3)];
  const shared = plan({ sides });
  expect(names(shared)).toEqual(['A1', 'B1', 'C1', 'D1', 'A2', 'B2', 'C2', 'D2']);
  const runs = scheduleOf(shared).flat();
  expect(runs.map((run) => sharedCacheName(shared, run))).toEqual(
    ['A1', 'A1', 'A1', null, 'A2', 'A2', 'A2', null].map((name) => name && `shared-${name}`),
  );
  expect(runs.map((run) => cacheIsDone(shared, run))).toEqual(
    [1, 2].flatMap(() => [false, false, true, true]),
  );
});

test('caches that are to hold the same are filled by one build', () => {
  const warm = (index: number, more: Partial<PlannedSide> = {}) => ({
    ...side(index, more),
    cache: 'warm' as const,
  });
  const fills = (of: RecordingPlan) =>
    scheduleOf(of)
      .flat()
      .map((run) => {
        const { name, times } = fillOf(of, run);
        return `${run.run} ${name} ${times}`;
      });
  const once = plan({ sides: [warm(0), side(1)], repeat: 3 });
  expect(fills(once)[0]).toBe('A1 filled-A 1');
  const edited = plan({ sides: [warm(0), warm(1, { sharesCache: true })], repeat: 3 });
  expect(fills(edited)[0]).toBe('A1 filled-A 3');
  const disks = plan({ sides: [{ ...side(0), cache: 'cold-disk' }, warm(1)], repeat: 1 });
  expect(fills(disks)).toEqual(['A1 filled-A 2', 'B1 filled-A 2']);
  expect(fills({ ...disks, order: 'race' })).toEqual(['A1 filled-A 1', 'B1 filled-B 1']);
  const unlike = plan({ sides: [warm(0), warm(1, { environment: { GOARCH: 'arm64' } })] });
  expect(fills(unlike).at(-1)).toBe('B2 filled-B 1');
});

test('a warm cache goes on where a cold run of the same command ended', () => {
  const warm = (index: number, more: Partial<PlannedSide> = {}) => ({
    ...side(index, more),
    cache: 'warm' as const,
  });
  const givers = (of: RecordingPlan) =>
    scheduleOf(of)
      .flat()
      .flatMap((run) => (givesCache(of, run) ? [run.run] : []));
  const takers = (of: RecordingPlan) =>
    scheduleOf(of)
      .flat()
      .map((run) => giverOf(of, run));
  const coldWarm = plan({ sides: [side(0), warm(1)] });
  expect([givers(coldWarm), takers(coldWarm)]).toEqual([['A1'], [null, null, 'A1', 'A1']]);
  for (const sides of [
    [warm(0), side(1)],
    [side(0), warm(1, { environment: { GOARCH: 'arm64' } })],
    [side(0, { edit: 'own' }), warm(1)],
    [side(0), side(1, { sharesCache: true }), warm(2)],
  ]) {
    expect(givers(plan({ sides })), JSON.stringify(sides)).toEqual([]);
    expect(takers(plan({ sides })).filter((giver) => giver !== null)).toEqual([]);
  }
  expect(givers({ ...coldWarm, order: 'race' })).toEqual([]);
});

test('a copy is made for an edit, for a race and for examples', () => {
  expect(worksInCopy(plan({}))).toBe(false);
  expect(worksInCopy(plan({ order: 'race' }))).toBe(true);
  expect(worksInCopy(plan({ sides: [side(0), side(1, { edit: 'own' })] }))).toBe(true);
  expect(worksInCopy(plan({ project: { name: 'x', dir: '/x', copyFirst: true } }))).toBe(true);
});

test('what is left is told from what the same side took last', () => {
  let nowMs = 0;
  const told: Activity[] = [];
  const progress = new Progress(
    scheduleOf(plan({ order: 'alternate' })),
    (activity) => told.push(activity),
    () => nowMs,
  );
  const remaining = () => {
    progress.recording();
    const last = told.at(-1);
    return last?.kind === 'recording' ? last.remainingMs : undefined;
  };
  expect(remaining()).toBeNull();
  nowMs = 1000;
  progress.next(true);
  // B has had no turn: what A took stands for it.
  expect(remaining()).toBe(3000);
  nowMs = 4000;
  progress.next(true);
  expect(remaining()).toBe(1000 + 3000);
  nowMs = 4400;
  expect(remaining()).toBe(600 + 3000);
  progress.next(true);
  nowMs = 20_000;
  expect(remaining()).toBe(0);
  expect(told.at(-1)).toMatchObject({ runs: ['B2'], runsDone: 3, runsInAll: 4 });
});
