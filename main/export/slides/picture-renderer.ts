import {
  defaultExportOptions,
  type ExportFormatId,
  type ExportOptions,
} from '../../../src/export/formats.ts';
import { onPaper } from '../../../src/export/paper.ts';
import { ProblemError } from '../../../src/problem.ts';
import type { ExportSource, PictureRenderer } from '../pictures.ts';
import type { DrawnFormat } from './make-picture.ts';
import { SlideStudio } from './studio.ts';

const formats: readonly DrawnFormat[] = ['png', 'svg', 'pdf', 'pptx', 'html'];

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
        const { makePicture } = await import('./make-picture.ts');
        return await makePicture(studio, source, format, options, signal);
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

function isDrawn(format: ExportFormatId): format is DrawnFormat {
  return formats.some((each) => each === format);
}
