import { compare } from '../../src/compare/compare.ts';
import { comparisonJson } from '../../src/compare/json.ts';
import { statementText } from '../../src/compare/words.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { detailsOf } from '../../src/summary/details.ts';
import { summarize } from '../../src/summary/summary.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';

/** What `record` and `compare` print with `--json`: one summary for a single run, else all, compared. */
export function reportOf(model: RecordingModel, t: Translator): unknown {
  return documentOf(model, summarize, t);
}

/** What `info` prints with `--json`: the same, and of each run all that the recording says of it. */
export function detailedReportOf(model: RecordingModel, t: Translator): unknown {
  return documentOf(model, detailsOf, t);
}

function documentOf(model: RecordingModel, told: (run: RunModel) => unknown, t: Translator) {
  const runs = model.runs.map(told);
  if (runs.length === 1) return runs[0];
  const comparison = compare(model);
  if (comparison.sides.length < 2) return { runs };
  const statements = comparison.statements.map((statement) => ({
    id: statement.id,
    text: statementText(t, statement),
  }));
  return { runs, comparison: comparisonJson(comparison, statements) };
}
