import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { createSettledModel } from './settled-runs.ts';

/** One recording is on show at a time, so that all parts of the window share what is computed of it. */
const settle = createSettledModel();
const comparisons = new WeakMap<RecordingModel, Compared>();

/** What the comparison is made of: the model as it was when a run last ended, and what it says. */
export interface Compared {
  readonly model: RecordingModel;
  readonly comparison: Comparison;
}

/** The comparison of a recording, computed anew whenever a run ends; until then the same object. */
export function comparisonOf(model: RecordingModel): Compared {
  const settled = settle(model);
  const known = comparisons.get(settled) ?? { model: settled, comparison: compare(settled) };
  comparisons.set(settled, known);
  return known;
}
