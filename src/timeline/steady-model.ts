import type { RecordingModel, RunModel } from './model.ts';

/**
 * The model for a view that shows only some parts of a run that goes on: such a run stays as it was until one
 * of `parts` changes, and the model is the same object for as long as all of its runs are. Runs that ended
 * are always the latest ones.
 */
export function createSteadyModel(
  parts: readonly (keyof RunModel)[],
): (model: RecordingModel) => RecordingModel {
  let last: RecordingModel | null = null;
  return (model) => {
    const before = last;
    const runs = model.runs.map((run, index): RunModel => {
      const known = before?.runs[index];
      const isSame =
        known !== undefined &&
        run.end === null &&
        known.end === null &&
        known.start === run.start &&
        parts.every((part) => known[part] === run[part]);
      return isSame ? known : run;
    });
    const isSame =
      before !== null &&
      before.header === model.header &&
      before.machine === model.machine &&
      before.finished === model.finished &&
      before.runs.length === runs.length &&
      runs.every((run, index) => run === before.runs[index]);
    if (isSame) return before;
    last = { ...model, runs };
    return last;
  };
}
