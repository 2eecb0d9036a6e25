import { comparisonText } from '../../src/compare/text.ts';
import { htmlTable } from '../../src/export/table-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { copyToClipboard } from '../clipboard.ts';
import { delimited } from './csv-files.ts';
import type { ExportSource } from './pictures.ts';

/** The comparison on the clipboard: with borders for those who take HTML, else by tabs. */
export async function copyTable({ model }: ExportSource, t: Translator): Promise<void> {
  const { table } = comparisonText(model, t);
  const columns = table.columns.map(({ name }) => name);
  const text = delimited({ columns, rows: table.rows }, '\t');
  await copyToClipboard({ text, html: htmlTable(table) });
}
