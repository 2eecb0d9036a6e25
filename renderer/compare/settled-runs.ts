import { useRef } from 'react';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';

/**
 * The model as far as it can be compared: a run that is under way stands still as it was first seen,
 * so that the comparison is computed anew when a run has ended, not with every batch of records.
 * The same object is given for as long as nothing of it changed.
 */
export function createSettledModel(): (model: RecordingModel) => RecordingModel {
  let last: RecordingModel | null = null;
  return (model) => {
    const before = last?.header?.id === model.header?.id ? (last?.runs ?? []) : [];
    const runs = model.runs.map((run, index): RunModel => {
      const known = before[index];
      const waits = run.end === null && known?.end === null;
      return waits && known.start.run === run.start.run ? known : run;
    });
    const same =
      last !== null &&
      last.header === model.header &&
      last.runs.length === runs.length &&
      runs.every((run, index) => run === last?.runs[index]);
    if (!same) last = { ...model, runs };
    return last ?? model;
  };
}

/** The settled model of the recording on show. */
export function useSettledModel(model: RecordingModel): RecordingModel {
  const settle = useRef<ReturnType<typeof createSettledModel>>(null);
  settle.current ??= createSettledModel();
  return settle.current(model);
}
