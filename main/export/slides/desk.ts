import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeImage, type WebContents } from 'electron';
import type { ExportOptions, ExportRequest } from '../../../src/export/formats.ts';
import { ProblemError } from '../../../src/problem.ts';
import { copyToClipboard } from '../../clipboard.ts';
import { fileNameOf } from '../../library/names.ts';
import type { ExportSession } from '../export-session.ts';
import type { ElectronPictures } from './picture-renderer.ts';

/** The picture that a hand carries while it drags (px). */
const dragIconPx = 256;

/** What becomes of a slide without a file of the person's own: clipboard, other programs, paper. */
export class SlideDesk {
  readonly #exports: ExportSession;
  readonly #pictures: ElectronPictures;
  #dragged: { readonly file: string; readonly png: Uint8Array } | null = null;
  #folder: string | null = null;

  constructor(exports: ExportSession, pictures: ElectronPictures) {
    this.#exports = exports;
    this.#pictures = pictures;
  }

  /** While the dialog is open: the page is kept, and the recording in it. null: it was closed. */
  async open(recordingId: string | null): Promise<void> {
    this.#pictures.keepWarm(recordingId !== null);
    await this.#exports.keep(recordingId);
    if (recordingId === null) return;
    // Nobody waits for it: the person looks at the dialog meanwhile.
    void this.#pictures.prepare(await this.#exports.sourceOf(recordingId));
  }

  async copyPicture(request: ExportRequest): Promise<void> {
    await copyToClipboard({ png: Uint8Array.from(await this.#png(request)) });
  }

  /** Asks for a printer. Settles when that was answered; `null`: the person cancelled. */
  async print({ recordingId, options }: ExportRequest): Promise<'printed' | null> {
    const source = await this.#exports.sourceOf(recordingId);
    const failure = await this.#pictures.print(source, options);
    if (failure === null) return 'printed';
    if (/cancel/i.test(failure)) return null;
    throw new ProblemError('print-failed', {}, failure);
  }

  /** Makes the file that a drag will carry: a drag itself can't wait. */
  async prepareDrag(request: ExportRequest): Promise<void> {
    this.#dragged = null;
    const png = await this.#png(request);
    this.#folder ??= await mkdtemp(join(tmpdir(), 'buildoscope-drag-'));
    await mkdir(this.#folder, { recursive: true });
    const { title } = await this.#exports.sourceOf(request.recordingId);
    const file = join(this.#folder, `${fileNameOf(title)}.png`);
    await writeFile(file, png);
    this.#dragged = { file, png };
  }

  /** Hands the prepared file to the system's drag; nothing happens if it isn't there yet. */
  drag(page: WebContents | null): void {
    if (this.#dragged === null || page === null) return;
    const { file, png } = this.#dragged;
    const icon = nativeImage.createFromBuffer(Buffer.from(png)).resize({ width: dragIconPx });
    page.startDrag({ file, icon });
  }

  /** At the end of the application: what was dragged has been taken or never will be. */
  async close(): Promise<void> {
    this.#pictures.keepWarm(false);
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }

  async #png({ recordingId, options }: ExportRequest): Promise<Uint8Array> {
    const source = await this.#exports.sourceOf(recordingId);
    const request = { format: 'png', options: withoutScale(options) } as const;
    const never = new AbortController().signal;
    return this.#pictures.renderPicture(source, request, never, () => undefined);
  }
}

/** Programs that take a picture from the clipboard or a drag show it pixel by pixel. */
function withoutScale(options: ExportOptions): ExportOptions {
  return { ...options, scale: 1 };
}
