import { expect, test } from 'vitest';
import { modelOf, runStart, sample, toolEnd, toolStart } from '../testing/records.ts';
import { fold } from './model.ts';

test('copies the lists that a batch adds to, and leaves the others and the model before as they are', () => {
  const before = modelOf([runStart(), toolStart('1', 1), sample(20, 20)]);
  const after = fold(before, [toolEnd('1', 1, 30), sample(40, 20), sample(60, 20)]);
  const [earlier, later] = [before.runs[0], after.runs[0]];
  expect(earlier?.samples).toHaveLength(1);
  expect([...(later?.samples.atMs ?? [])]).toEqual([20, 40, 60]);
  expect(earlier?.spans.map(({ end }) => end)).toEqual([null]);
  expect(later?.spans[0]?.end?.endMs).toBe(30);
  expect(later?.output).toBe(earlier?.output);
  expect(later?.notes).toBe(earlier?.notes);
});
