import type { ExportFormatId, ExportOptions, ExportProgress } from '../../src/export/formats.ts';
import { jsonDocument } from '../../src/export/json-document.ts';
import { markdownPage } from '../../src/export/markdown.ts';
import { chromeTrace } from '../../src/export/trace.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { csvArchive, csvFiles, csvTable } from './csv-files.ts';
import type { ExportSource, PictureRenderer } from './pictures.ts';

/** One file of an export. Most formats have one; `csv` has one a table. */
export interface ExportedFile {
  /** What takes the place of the format's ending in the target's name; null: the target itself. */
  readonly ending: string | null;
  readonly content: string | Uint8Array | Iterable<string>;
}

export interface MakeContext {
  readonly options: ExportOptions;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Makes all files of a format, before the first of them is written. */
export type ExportMaker = (
  source: ExportSource,
  context: MakeContext,
) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>;

const dataMakers: readonly (readonly [ExportFormatId, ExportMaker])[] = [
  ['json', ({ records, model }) => [{ ending: null, content: jsonDocument(records, model) }]],
  [
    'markdown',
    ({ title, model }, { options }) => {
      const t = createTranslator(options.language);
      return [{ ending: null, content: markdownPage(title, model, t) }];
    },
  ],
  ['trace', ({ model }) => [{ ending: null, content: chromeTrace(model) }]],
  ['csv', csvFiles],
  ['csv-zip', csvArchive],
  ['csv-summary', csvTable('summary')],
  ['csv-samples', csvTable('samples')],
  ['csv-spans', csvTable('spans')],
  ['csv-packages', csvTable('packages')],
];

/** How each format is made, as far as it can be here. */
export function exportMakers(
  pictures: PictureRenderer | null,
): ReadonlyMap<ExportFormatId, ExportMaker> {
  const makers = new Map<ExportFormatId, ExportMaker>(dataMakers);
  for (const format of pictures?.formats ?? []) {
    makers.set(format, async (source, { options, signal, onProgress }) => {
      const content = await pictures?.renderPicture(
        source,
        { format, options },
        signal,
        onProgress,
      );
      return content === undefined ? [] : [{ ending: null, content }];
    });
  }
  return makers;
}
