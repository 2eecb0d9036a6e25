import type { Comparison } from '../../src/compare/comparison.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

/** What tests read of a comparison's statements. */

export function statementIds({ statements }: Comparison): readonly string[] {
  return statements.map(({ id }) => id);
}

/** The values of a statement's first phrase; undefined: there is no such statement. */
export function valuesOf({ statements }: Comparison, id: string) {
  return statements.find((statement) => statement.id === id)?.phrases[0]?.values;
}

/** What a click on the evidence would show is there to be shown. */
export function evidenceIsThere(
  model: RecordingModel,
  { statements, metrics }: Comparison,
): boolean {
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
