import process from 'node:process';
import Table from 'cli-table3';
import { comparisonText } from '../../src/compare/text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

const plainStyle = { head: [], border: [], compact: true };

/** What a recording came to, as a table for the terminal, and below it what it shows, in sentences. */
export function runTable(model: RecordingModel, t: Translator): string {
  const { table, notes, statements } = comparisonText(model, t);
  const [, ...columns] = table.columns;
  const draw = (cell: (text: string) => string): string => {
    const drawn = new Table({
      head: ['', ...columns.map(({ name }) => cell(name))],
      colAligns: table.columns.map(({ align }) => align),
      style: plainStyle,
    });
    for (const row of table.rows) drawn.push(row.map(cell));
    return drawn.toString();
  };
  const wide = draw((text) => text);
  const tooWide = wide.indexOf('\n') > terminalWidth();
  // Intervals stand in brackets: below their value they take half the width.
  const drawn = tooWide ? draw((text) => text.replace(' (', '\n(')) : wide;
  return [drawn, ...notes, ...statements.map((text) => `• ${text}`)].join('\n');
}

/** Characters in a line of the terminal; where there is none nothing needs to fit. */
function terminalWidth(): number {
  return process.stdout.columns ?? process.stderr.columns ?? Number.POSITIVE_INFINITY;
}
