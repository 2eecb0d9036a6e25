import Table from 'cli-table3';
import { cleanText } from '../../src/clean-text.ts';
import { comparisonText, type TextTable } from '../../src/compare/text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { fitColumns } from './fit-columns.ts';
import { terminalWidth, wrapped } from './terminal.ts';

const plainStyle = { head: [], border: [], compact: true };

/** What a recording came to, as a table for the terminal, and below it what it shows, in sentences. */
export function runTable(model: RecordingModel, t: Translator, width = terminalWidth()): string {
  const { table, notes, statements } = comparisonText(model, t);
  const heads = table.columns.map(({ name }, index) => (index === 0 ? '' : name));
  const rows = [heads, ...table.rows].map((row) => row.map(cleanText));
  const asItIs = rows.map((row) => row.map(oneLine));
  const wide = tablesOf(asItIs, Number.POSITIVE_INFINITY);
  const fits = wide.every(({ lineLength }) => lineLength <= width);
  // Commands are long: they stand above the table then, and their letters in it.
  const letters = table.columns.map(({ short, name }, index) =>
    index === 0 ? '' : (short ?? name),
  );
  const narrower = [letters, ...table.rows].map((row) =>
    row.map((text) => withIntervalBelow(cleanText(text))),
  );
  return [
    ...(fits ? [] : legendOf(table.columns).map((line) => wrapped(line, width, '   '))),
    ...(fits ? wide : tablesOf(narrower, width)).map(({ text }) => text),
    ...notes.map((note) => wrapped(cleanText(note), width)),
    ...statements.map((text) => wrapped(cleanText(text), width, '  ', '• ')),
  ].join('\n');

  /** The first row has the heads, the first column the names. */
  function tablesOf(cells: readonly (readonly (readonly string[])[])[], room: number) {
    const widthOf = (column: number) =>
      Math.max(...cells.flatMap((row) => (row[column] ?? []).map((line) => line.length)));
    const groups = groupsOf(table.columns).map((group) => group.map(widthOf));
    return fitColumns(widthOf(0), groups, room).map(({ names, columns }) => {
      const shown = columns.map((each) => ({ ...each, index: each.index + 1 }));
      const [head = [], ...body] = cells.map((row) =>
        [{ index: 0, width: names }, ...shown].map((each) =>
          (row[each.index] ?? []).map((line) => inCell(line, each.width)).join('\n'),
        ),
      );
      const aligns = shown.map(({ index }) => table.columns[index]?.align ?? 'right');
      const drawn = new Table({ head, colAligns: ['left', ...aligns], style: plainStyle });
      drawn.push(...body);
      const text = drawn.toString();
      return { text, lineLength: text.indexOf('\n') };
    });
  }
}

/** Places of the columns behind the names, those that belong together together: a ratio and its verdict. */
function groupsOf(columns: TextTable['columns']): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const [place, { align }] of columns.entries()) {
    if (place === 0) continue;
    // Only verdicts stand at the left.
    if (align === 'left') groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** In a cell long words (paths) are parted as well. */
function inCell(line: string, width: number): string {
  if (!Number.isFinite(width) || line.length <= width) return line;
  return wrapped(line.replace(new RegExp(`[^ ]{${width}}(?=[^ ])`, 'g'), '$& '), width);
}

/** What the letters stand for. Two spaces would be one when it is wrapped. */
function legendOf(columns: TextTable['columns']): readonly string[] {
  return columns.flatMap(({ short, name }) =>
    short === undefined ? [] : [cleanText(name).replace(/ {2}/, '\u00a0 ')],
  );
}

function oneLine(text: string): readonly string[] {
  return [text];
}

/** Intervals stand in brackets: below their value they take half the width. */
function withIntervalBelow(text: string): readonly string[] {
  return text.replace(' (', '\n(').split('\n');
}
