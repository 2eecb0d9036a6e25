import Table from 'cli-table3';
import { cleanText } from '../../src/clean-text.ts';
import { comparisonText } from '../../src/compare/text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { terminalWidth, wrapped } from './terminal.ts';

const plainStyle = { head: [], border: [], compact: true };

/** What a recording came to, as a table for the terminal, and below it what it shows, in sentences. */
export function runTable(model: RecordingModel, t: Translator, width = terminalWidth()): string {
  const { table, notes, statements } = comparisonText(model, t);
  const [, ...columns] = table.columns;
  const draw = (cell: (text: string) => string): string => {
    const drawn = new Table({
      head: ['', ...columns.map(({ name }) => cell(cleanText(name)))],
      colAligns: table.columns.map(({ align }) => align),
      style: plainStyle,
    });
    for (const row of table.rows) drawn.push(row.map((text) => cell(cleanText(text))));
    return drawn.toString();
  };
  const wide = draw((text) => text);
  const tooWide = wide.indexOf('\n') > width;
  // Intervals stand in brackets: below their value they take half the width.
  const drawn = tooWide ? draw((text) => text.replace(' (', '\n(')) : wide;
  return [
    drawn,
    ...notes.map((note) => wrapped(cleanText(note), width)),
    ...statements.map((text) => wrapped(cleanText(text), width, '  ', '• ')),
  ].join('\n');
}
