import { presentationOf } from '../../../src/export/deck/presentation.ts';
import {
  type ExportFormatId,
  type ExportOptions,
  mostPixels,
} from '../../../src/export/formats.ts';
import { pagesOf } from '../../../src/export/pages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { ProblemError } from '../../../src/problem.ts';
import { pathsOfApplication } from '../../surroundings.ts';
import type { ExportSource } from '../pictures.ts';
import { presentationFile } from './presentation-file.ts';
import type { SlideStudio } from './studio.ts';
import { webPage } from './web-page.ts';

/** The formats that need the page on which slides are drawn. */
export type DrawnFormat = Extract<ExportFormatId, 'png' | 'svg' | 'pdf' | 'pptx' | 'html'>;

/** The bytes of one file, drawn on the page; the page is this one's alone meanwhile. */
export async function makePicture(
  studio: SlideStudio,
  source: ExportSource,
  format: DrawnFormat,
  options: ExportOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { size, scale } = options;
  switch (format) {
    case 'png': {
      if (Math.max(size.width, size.height) * scale > mostPixels) {
        throw new ProblemError('export-too-large', { most: mostPixels });
      }
      await studio.draw(source, [options], 'none', signal);
      return studio.png(size, scale);
    }
    case 'svg': {
      const { svgs } = await studio.draw(source, [options], 'plain', signal);
      return new TextEncoder().encode(svgs[0] ?? '');
    }
    case 'html': {
      const { svgs } = await studio.draw(source, [options], 'with-values', signal);
      return new TextEncoder().encode(await pageOf(source, options, svgs[0] ?? ''));
    }
    case 'pptx': {
      const picture = { ...options, size: wideSize };
      await studio.draw(source, [picture], 'none', signal);
      const png = await studio.png(wideSize, 1);
      signal.throwIfAborted();
      const t = createTranslator(options.language);
      return presentationFile(presentationOf(source.model, options, t), png, options.theme);
    }
    case 'pdf':
      await studio.draw(source, pagesOf(options), 'none', signal);
      return studio.pdf(size);
  }
}

/** Slides of a presentation are always 16:9. */
const wideSize = { width: 1920, height: 1080 } as const;

function pageOf(source: ExportSource, options: ExportOptions, svg: string): Promise<string> {
  const { language, theme } = options;
  const t = createTranslator(language);
  const { title, foot, comparison, storage } = presentationOf(source.model, options, t);
  const figures = comparison.map((chart) => ({
    title: `${chart.title}, ${chart.valueTitle}`,
    heads: ['', ...chart.series.map(({ name }) => name)],
    rows: chart.categories.map((category, row) => [
      category,
      ...chart.series.map(({ values }) => t.format.ratio(values[row] ?? null)),
    ]),
  }));
  const stored = {
    title: storage.title,
    heads: ['', ...storage.heads],
    rows: storage.rows.map(({ what, cells }) => [
      what,
      ...cells.map(({ main, more }) => (more === '' ? main : `${main}\n${more}`)),
    ]),
  };
  const tables = storage.rows.length === 0 ? figures : [...figures, stored];
  const rendererFolder = pathsOfApplication().renderer;
  return webPage({ title, language, theme, svg, tables, foot, rendererFolder });
}
