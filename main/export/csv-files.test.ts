import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { metricIds } from '../../src/compare/comparison.ts';
import { packagesTable, samplesTable, spansTable } from '../../src/export/data-tables.ts';
import { defaultExportOptions } from '../../src/export/formats.ts';
import { summaryTable } from '../../src/export/summary-table.ts';
import type { Cell, DataTable } from '../../src/export/table.ts';
import { hostileNames } from '../../src/testing/hostile-names.ts';
import {
  header,
  machine,
  modelOf,
  packageRecord,
  runEnd,
  runStart,
  sample,
  tool,
} from '../../src/testing/records.ts';
import { csvArchive, csvOf } from './csv-files.ts';

/** What a reader gets who takes the defusing sign off again. */
function parsed(text: string): {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
} {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  const [columns = [], ...rows] = data;
  const bare = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);
  return { columns, rows: rows.map((row) => row.map(bare)) };
}

const asText = (cell: Cell) => (cell === null ? '' : String(cell));

function comesBack(table: DataTable): void {
  const { columns, rows } = parsed(csvOf(table));
  expect(columns).toEqual(table.columns);
  expect(rows).toEqual(table.rows.map((row) => row.map(asText)));
}

const records = [
  runStart({ project: '=1+1', label: '-x' }),
  ...hostileNames.flatMap((name, index) => [
    ...tool(`s${index}`, index - 5, index + 1.25, { package: name }, { exitCode: -1 }),
    packageRecord(name, { imports: ['fmt', name] }),
  ]),
  sample(10, 10, { cpuMs: { go: 1.5 }, rssBytes: { compile: 7 } }),
  runEnd(40),
  runStart({ run: 'B1', side: 'B' }),
  runEnd(80, { run: 'B1' }),
];
const model = modelOf(records);

describe('a table read back', () => {
  it.each([
    ['samples', samplesTable],
    ['spans', spansTable],
    ['packages', packagesTable],
    ['summary', summaryTable],
  ] as const)('is what was written: %s', (_, table) => {
    expect(table(model).rows.length).toBeGreaterThan(0);
    comesBack(table(model));
  });

  it('has nothing that a spreadsheet takes for a formula, and numbers as numbers', () => {
    const { data } = Papa.parse<string[]>(csvOf(spansTable(model)));
    const cells = data.flat();
    expect(cells.filter((cell) => /^[=+@\t\r\n]|^-\D/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://x","y")');
    expect(cells).toContain("'+1");
    expect(cells).toContain("''=1");
    expect(cells).toContain('-5');
  });
});

describe('the samples', () => {
  it('have a column for each kind of process, and empty cells for what was not measured', () => {
    const { columns, rows } = samplesTable(model);
    const cell = (column: string) => rows[0]?.[columns.indexOf(column)];
    expect(['run', 'side', 'atMs', 'intervalMs'].map(cell)).toEqual(['A1', 'A', 10, 10]);
    expect([cell('cpuMs.go'), cell('cpuMs.link'), cell('rssBytes.compile')]).toEqual([1.5, 0, 7]);
    expect(cell('readBytes')).toBeNull();
  });
});

describe('the summary', () => {
  it('has a row for each run, then the sides, then the second against the first', () => {
    const { columns, rows } = summaryTable(model);
    const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
    expect(column('row')).toEqual([
      ...['run', 'run'],
      ...['median', 'ci95Low', 'ci95High'],
      ...['median', 'ci95Low', 'ci95High', 'ratio', 'ratioCi95Low', 'ratioCi95High', 'verdict'],
    ]);
    expect(column('side').join('')).toBe('ABAAABBBBBBB');
    expect(column('wallMs')).toEqual([
      40,
      80,
      40,
      null,
      null,
      80,
      null,
      null,
      2,
      null,
      null,
      'too-few',
    ]);
    expect(columns).toEqual(expect.arrayContaining([...metricIds]));
  });
});

it('the archive holds the four tables', async () => {
  const source = { title: 'x', records: [header, machine, ...records], model };
  const context = {
    options: defaultExportOptions,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  const [file] = await csvArchive(source, context);
  if (!(file?.content instanceof Uint8Array)) throw new Error('no archive');
  const files = unzipSync(file.content);
  expect(Object.keys(files).sort()).toEqual([
    'packages.csv',
    'samples.csv',
    'spans.csv',
    'summary.csv',
  ]);
  expect(strFromU8(files['spans.csv'] ?? new Uint8Array())).toBe(
    Buffer.from(csvOf(spansTable(model))).toString(),
  );
});
