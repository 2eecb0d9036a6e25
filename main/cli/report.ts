import { compare } from '../../src/compare/compare.ts';
import { comparisonJson } from '../../src/compare/json.ts';
import { statementText } from '../../src/compare/words.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { type RunSummary, summarize } from '../../src/summary/summary.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

/** What `--json` prints: one summary for a single Run, otherwise all runs, compared if there are sides. */
export function reportOf(
  model: RecordingModel,
  t: Translator,
): RunSummary | Readonly<Record<string, unknown>> {
  const runs = model.runs.map(summarize);
  const first = runs[0];
  if (runs.length === 1 && first !== undefined) return first;
  const comparison = compare(model);
  if (comparison.sides.length < 2) return { runs };
  const told = comparison.statements.map((statement) => ({
    id: statement.id,
    text: statementText(t, statement),
  }));
  return { runs, comparison: comparisonJson(comparison, told) };
}
