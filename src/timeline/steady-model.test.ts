import { expect, test } from 'vitest';
import { run } from '../testing/runs.ts';
import { emptyModel, type RunModel } from './model.ts';
import { createSteadyModel } from './steady-model.ts';

const modelOf = (...runs: readonly RunModel[]) => ({ ...emptyModel, runs });

test('stays the same while nothing of the named parts changes', () => {
  const steady = createSteadyModel(['notes', 'missing']);
  const running = run('run', null);
  const first = steady(modelOf(running));
  expect(steady(modelOf({ ...running, fileEvents: [], frontMs: 200 }))).toBe(first);
  const noted = { ...running, notes: [...running.notes] };
  expect(steady(modelOf(noted)).runs).toEqual([noted]);
  expect(steady(modelOf(noted)).runs[0]).toBe(noted);
});

test('moves with a run that ends or ended, with one more, and with another recording', () => {
  const steady = createSteadyModel(['notes']);
  const running = run('run', null);
  steady(modelOf(running));
  const ended = { ...run('run', {}), start: running.start, notes: running.notes };
  expect(steady(modelOf(ended)).runs[0]).toBe(ended);
  const more = { ...ended, frontMs: 9 };
  expect(steady(modelOf(more)).runs[0]).toBe(more);
  const other = run('build', null);
  expect(steady(modelOf(more, other)).runs).toEqual([more, other]);
  const again = { ...running, start: { ...running.start } };
  expect(steady(modelOf(again)).runs[0]).toBe(again);
});
