import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Cell, TableColumn } from '../../src/timeline/track-table.ts';
import { assertNever } from '../../src/units.ts';

export function columnName(column: TableColumn, t: Translator): string {
  const key = column.of === 'kind' ? `kind.${column.name}` : `tracks.column.${column.name}`;
  return isMessageKey(key) ? t(key) : column.name;
}

/** A cell as a person reads it; what was not measured says so. */
export function cellText(column: TableColumn, cell: Cell, t: Translator): string {
  if (typeof cell === 'string') return wordText(column, cell, t);
  switch (column.unit) {
    case 'ms':
      return t.format.duration(cell);
    case 'bytes':
      return t.format.bytes(cell);
    case 'cores':
      return t.format.ratio(cell);
    case 'count':
    case 'text':
    case 'phase':
    case 'origin':
    case 'event':
      return t.format.integer(cell);
    default:
      return assertNever(column.unit);
  }
}

function wordText(column: TableColumn, word: string, t: Translator): string {
  const key =
    column.unit === 'phase'
      ? `phase.${word}`
      : column.unit === 'origin'
        ? `tracks.origin.${word}`
        : column.unit === 'event'
          ? `tracks.event.${word}`
          : '';
  return isMessageKey(key) ? t(key) : word;
}

/**
 * All rows as tab-separated text for a spreadsheet: numbers whole, in the unit that the head names, and
 * nothing where nothing was measured. A word that a spreadsheet would take for a formula gets a `'`.
 */
export function tableText(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  t: Translator,
): string {
  const unitOf = (column: TableColumn) =>
    ['ms', 'bytes', 'cores'].includes(column.unit) ? ` (${column.unit})` : '';
  const head = columns.map((column) => columnName(column, t) + unitOf(column));
  const lines = rows.map((row) =>
    columns.map((column, index) => {
      const cell = row[index] ?? null;
      if (cell === null) return '';
      return typeof cell === 'number'
        ? String(Math.round(cell * 1000) / 1000)
        : safeWord(wordText(column, cell, t));
    }),
  );
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n');
}

function safeWord(word: string): string {
  const plain = word.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
