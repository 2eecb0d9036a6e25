import { strToU8, type Zippable, zipSync } from 'fflate';
import Papa from 'papaparse';
import { packagesTable, samplesTable, spansTable } from '../../src/export/data-tables.ts';
import { summaryTable } from '../../src/export/summary-table.ts';
import type { DataTable } from '../../src/export/table.ts';
import type { ExportSource } from './pictures.ts';
import type { ExportedFile, ExportMaker } from './registry.ts';

/** The tables of a recording as CSV, in the order in which they are written. */
const csvTables = {
  samples: samplesTable,
  spans: spansTable,
  packages: packagesTable,
  summary: summaryTable,
} as const;
export type CsvTableName = keyof typeof csvTables;
const csvTableNames = Object.keys(csvTables) as readonly CsvTableName[];

/**
 * Texts that a spreadsheet would take for a formula, or run on into the next cell, get a `'` in front
 * (OWASP, "CSV Injection"). So do texts that begin with one, so that a reader who takes one `'` off
 * has every text as it was. Numbers are never touched: a negative one stays a number.
 */
const dangerous = /^[=+\-@\t\r\n'＝＋－＠]/u;

/** CSV by RFC 4180 in UTF-8: commas, quotes where needed, CR LF; null is an empty cell. */
export function csvOf(table: DataTable): string {
  return delimited(table, ',');
}

/** The same with another sign between the cells. */
export function delimited({ columns, rows }: DataTable, delimiter: ',' | '\t'): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { delimiter, escapeFormulae: dangerous, newline: '\r\n' },
  );
  return `${text}\r\n`;
}

/** One table as the target itself. */
export function csvTable(name: CsvTableName): ExportMaker {
  return ({ model }) => [{ ending: null, content: csvOf(csvTables[name](model)) }];
}

/** Four files: the summary is the target; beside it `NAME.samples.csv` and so on. */
export const csvFiles: ExportMaker = (source) =>
  csvTableNames.map((name): ExportedFile => {
    const ending = name === 'summary' ? null : `.${name}.csv`;
    return { ending, content: csvOf(csvTables[name](source.model)) };
  });

/** The four files in one archive, under the same names. */
export const csvArchive: ExportMaker = (source) => [
  { ending: null, content: zipSync(archived(source)) },
];

function archived({ model }: ExportSource): Zippable {
  const createdAt = new Date(model.header?.createdAt ?? '');
  const year = createdAt.getFullYear();
  // The archive's format knows no other years.
  const mtime = year >= 1980 && year < 2100 ? createdAt : new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const name of csvTableNames) {
    files[`${name}.csv`] = [strToU8(csvOf(csvTables[name](model))), { mtime }];
  }
  return files;
}
