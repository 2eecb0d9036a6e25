import { presentationOf } from '../../../src/export/deck/presentation.ts';
import {
  defaultExportOptions,
  type ExportFormatId,
  type ExportOptions,
  mostPixels,
} from '../../../src/export/formats.ts';
import { pagesOf } from '../../../src/export/pages.ts';
import { onPaper } from '../../../src/export/paper.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { ProblemError } from '../../../src/problem.ts';
import { pathsOfApplication } from '../../surroundings.ts';
import type { ExportSource, PictureRenderer } from '../pictures.ts';
import { presentationFile } from './presentation-file.ts';
import { SlideStudio } from './studio.ts';
import { webPage } from './web-page.ts';

const formats = ['png', 'svg', 'pdf', 'pptx', 'html'] as const satisfies readonly ExportFormatId[];
type Drawn = (typeof formats)[number];

/**
 * Makes pictures and documents of recordings, on a page that is never shown. The page is made when it
 * is first needed; `keepWarm` makes it ahead and keeps it between two exports.
 */
export class ElectronPictures implements PictureRenderer {
  readonly formats = formats;
  #studio: SlideStudio | null = null;
  #warm = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** While `true` the page stays open; `false` closes it once nothing is drawn any more. */
  keepWarm(warm: boolean): void {
    this.#warm = warm;
    if (warm) this.#open();
    else this.#queue = this.#queue.then(() => this.#closeUnlessWarm());
  }

  /** Draws a recording while the page is kept, so that what is asked for next is not the first. */
  prepare(source: ExportSource): Promise<void> {
    const done = this.#queue.then(async () => {
      if (!this.#warm) return;
      const never = new AbortController().signal;
      await this.#open().draw(source, [defaultExportOptions], 'none', never);
    });
    // What is wrong with the page is told when something is asked of it.
    this.#queue = done.catch(() => undefined);
    return done.catch(() => undefined);
  }

  renderPicture: PictureRenderer['renderPicture'] = (source, request, signal, onProgress) => {
    const { format, options } = request;
    if (!isDrawn(format)) throw new ProblemError('unexpected', {}, `no picture: ${format}`);
    // One page draws one thing at a time.
    const result = this.#queue.then(async () => {
      signal.throwIfAborted();
      onProgress({ step: 'drawing', share: null });
      const studio = this.#open();
      try {
        return await make(studio, source, format, options, signal);
      } finally {
        if (!studio.isOpen) this.#studio = null;
        this.#closeUnlessWarm();
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  };

  /** Prints a slide by the system's dialog; gives why it was not printed, null: it was. */
  print(source: ExportSource, options: ExportOptions): Promise<string | null> {
    const result = this.#queue.then(async () => {
      const studio = this.#open();
      try {
        const paper = onPaper(options);
        await studio.draw(source, [paper.options], 'none', new AbortController().signal);
        return await studio.print(paper.landscape);
      } finally {
        this.#closeUnlessWarm();
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #open(): SlideStudio {
    if (this.#studio?.isOpen !== true) this.#studio = new SlideStudio();
    return this.#studio;
  }

  #closeUnlessWarm(): void {
    if (this.#warm) return;
    this.#studio?.close();
    this.#studio = null;
  }
}

async function make(
  studio: SlideStudio,
  source: ExportSource,
  format: Drawn,
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

function isDrawn(format: ExportFormatId): format is Drawn {
  return formats.some((each) => each === format);
}
