import {
  type ExportFormatId,
  type ExportOptions,
  mostPixels,
} from '../../../src/export/formats.ts';
import { ProblemError } from '../../../src/problem.ts';
import type { ExportSource, PictureRenderer } from '../pictures.ts';
import { SlideStudio } from './studio.ts';

const formats = ['png', 'svg', 'pdf'] as const satisfies readonly ExportFormatId[];
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
    case 'pdf':
      await studio.draw(source, [options], 'none', signal);
      return studio.pdf(size);
  }
}

function isDrawn(format: ExportFormatId): format is Drawn {
  return formats.some((each) => each === format);
}
