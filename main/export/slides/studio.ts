import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import * as z from 'zod';
import type { ExportOptions } from '../../../src/export/formats.ts';
import type { SlideDrawn, SlideOrder } from '../../../src/export/slide-page.ts';
import { answer, type RequestHandlers } from '../../answer.ts';
import { setUpIpc } from '../../ipc.ts';
import { pathsOfApplication } from '../../surroundings.ts';
import { pageAddress, pagePreferences } from '../../window.ts';
import type { ExportSource } from '../pictures.ts';

/** Longer than the largest recording takes to be drawn in software (ms). */
const drawTimeoutMs = 60_000;
const firstSize = { width: 1920, height: 1080 };
/** CSS px to an inch, as printing counts them. */
const pxPerInch = 96;

const screenshotSchema = z.object({ data: z.base64() });

/**
 * A page that nobody sees, on which slides are drawn for files, with the same components as in the
 * window. It needs no screen. One drawing at a time.
 */
export class SlideStudio {
  readonly #window: BrowserWindow;
  readonly #stopAnswering: () => void;
  readonly #ready: Promise<void>;
  #source: ExportSource | null = null;
  #drawing = 0;
  /** What the page's size was set to last, for pictures. */
  #metrics = '';
  #onDrawn: (drawn: SlideDrawn) => void = () => undefined;

  constructor() {
    const window = new BrowserWindow({
      ...firstSize,
      useContentSize: true,
      show: false,
      webPreferences: {
        ...pagePreferences,
        offscreen: true,
        preload: pathsOfApplication().preload,
      },
    });
    this.#window = window;
    let onReady: () => void = () => undefined;
    const listens = new Promise<void>((resolve) => {
      onReady = resolve;
    });
    const handlers: Partial<RequestHandlers> = {
      'slide:ready': () => {
        onReady();
        return null;
      },
      'slide:drawn': (drawn) => {
        this.#onDrawn(drawn);
        return null;
      },
    };
    this.#stopAnswering = setUpIpc(
      () => (window.isDestroyed() ? null : window.webContents),
      (channel, payload) => answer(handlers, channel, payload),
    );
    this.#ready = window.loadURL(`${pageAddress}?view=slide`).then(() => listens);
    // Whoever draws is told; a studio that is closed before it was ready is nobody's trouble.
    this.#ready.catch(() => undefined);
  }

  get isOpen(): boolean {
    return !this.#window.isDestroyed() && !this.#window.webContents.isCrashed();
  }

  close(): void {
    this.#stopAnswering();
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  /** Draws slides under one another. Rejects when the page is gone, takes too long, or on abort. */
  async draw(
    source: ExportSource,
    slides: readonly ExportOptions[],
    svg: SlideOrder['svg'],
    signal: AbortSignal,
  ): Promise<SlideDrawn> {
    await this.#ready;
    signal.throwIfAborted();
    const { webContents } = this.#window;
    if (this.#source !== source) {
      webContents.send('slide:recording', source.records);
      this.#source = source;
    }
    this.#drawing += 1;
    const drawing = this.#drawing;
    const timer = new AbortController();
    const drawn = new Promise<SlideDrawn>((resolve, reject) => {
      this.#onDrawn = (answer) => answer.drawing === drawing && resolve(answer);
      signal.addEventListener('abort', () => reject(signal.reason), { signal: timer.signal });
      webContents.once('render-process-gone', onGone);
      function onGone() {
        reject(new Error('the page for slides is gone'));
      }
      timer.signal.addEventListener('abort', () => webContents.off('render-process-gone', onGone));
    });
    webContents.send('slide:draw', { drawing, slides, svg } satisfies SlideOrder);
    const late = pause(drawTimeoutMs, null, { signal: timer.signal }).then(() => {
      throw new Error('the slide was not drawn in time');
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([drawn, late]);
    } finally {
      timer.abort();
    }
  }

  /** The first slide that was drawn, as PNG of exactly `size` times `scale` pixels. */
  async png(size: ExportOptions['size'], scale: number): Promise<Uint8Array> {
    const { debugger: page } = this.#window.webContents;
    if (!page.isAttached()) page.attach('1.3');
    const { width, height } = size;
    const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
    const wanted = JSON.stringify(metrics);
    // The page is laid out anew even for what it already has.
    if (wanted !== this.#metrics) {
      await page.sendCommand('Emulation.setDeviceMetricsOverride', metrics);
      this.#metrics = wanted;
    }
    const answer: unknown = await page.sendCommand('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale: 1 },
      captureBeyondViewport: true,
      // A third of a second less, for a file that is a tenth larger.
      optimizeForSpeed: true,
    });
    return Buffer.from(screenshotSchema.parse(answer).data, 'base64');
  }

  /** All slides that were drawn, as PDF: each a page of `size` CSS px, with text as text. */
  async pdf(size: ExportOptions['size']): Promise<Uint8Array> {
    return this.#window.webContents.printToPDF({
      printBackground: true,
      pageSize: { width: size.width / pxPerInch, height: size.height / pxPerInch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
  }

  /** The system's print dialog for what was drawn; gives why nothing was printed, null: it was. */
  print(landscape: boolean): Promise<string | null> {
    const options = { printBackground: true, landscape } as const;
    return new Promise((resolve) => {
      this.#window.webContents.print(options, (success, reason) =>
        resolve(success ? null : reason),
      );
    });
  }
}
