import { expect, test } from 'vitest';
import { run } from '../../src/testing/runs.ts';
import { emptyModel, type RunModel } from '../../src/timeline/model.ts';
import { createSettledModel } from './settled-runs.ts';

const modelOf = (...runs: readonly RunModel[]) => ({ ...emptyModel, runs });

test('stands still while a run goes on, and moves when it ends', () => {
  const settle = createSettledModel();
  const running = run('run', null);
  const first = settle(modelOf(running));
  expect(settle(modelOf({ ...running, frontMs: 200 }))).toBe(first);
  const ended = run('run', {});
  const second = settle(modelOf(ended));
  expect(second.runs).toEqual([ended]);
  expect(settle(modelOf(ended))).toBe(second);
});

test('moves when a further run begins, and when something is added after the end', () => {
  const settle = createSettledModel();
  const ended = run('run', {});
  const first = settle(modelOf(ended));
  const both = settle(modelOf(ended, run('build', null)));
  expect(both).not.toBe(first);
  expect(both.runs).toHaveLength(2);
  expect(settle(modelOf({ ...ended, frontMs: 2 })).runs[0]?.frontMs).toBe(2);
});
