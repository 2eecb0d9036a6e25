import Table from 'cli-table3';
import { comparisonText } from '../../src/compare/text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

const plainStyle = { head: [], border: [], compact: true };

/** What a recording came to, as a table for the terminal, and below it what it shows, in sentences. */
export function runTable(model: RecordingModel, t: Translator): string {
  const { table, notes, statements } = comparisonText(model, t);
  const [, ...columns] = table.columns;
  const drawn = new Table({
    head: ['', ...columns.map(({ name }) => name)],
    colAligns: table.columns.map(({ align }) => align),
    style: plainStyle,
  });
  for (const row of table.rows) drawn.push([...row]);
  return [drawn.toString(), ...notes, ...statements.map((text) => `• ${text}`)].join('\n');
}
