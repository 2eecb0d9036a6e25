import { setTimeout as pause } from 'node:timers/promises';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { z } from 'zod';
import { createTranslator } from '../src/i18n/translator.ts';
import type { AppState } from '../src/ipc.ts';
import { problemOf } from '../src/problem.ts';
import type { PictureOrder } from './arguments.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { problemLine } from './cli/problem-line.ts';
import { setUpIpc } from './ipc.ts';
import { titleOfFile } from './library/names.ts';
import { setUpBundleProtocol } from './security/protocol.ts';
import { setUpSession } from './security/session.ts';
import { ShownRecording } from './shown-recording.ts';
import { pathsOfApplication } from './surroundings.ts';
import { pageAddress, pagePreferences } from './window.ts';

/** Longer than the largest recording takes to be drawn in software (ms). */
const drawTimeoutMs = 60_000;
const pollMs = 50;
/** Until the charts have measured themselves anew, and the compositor has what they drew. */
const redrawMs = 500;
/** More than this height is no picture. */
const mostPixels = 8192;

/** What the page says of itself, see renderer/picture-view.tsx. */
const drawnSchema = z.object({
  ready: z.string().optional(),
  overflow: z.coerce.number().min(0).catch(0),
});

export type PictureOptions = Omit<PictureOrder, 'recording' | 'target'>;

/** Draws, writes and exits: 0, or 1 with the reason on standard error. */
export async function runPicture(order: PictureOrder): Promise<void> {
  try {
    app.dock?.hide();
    app.disableHardwareAcceleration();
    await app.whenReady();
    setUpSession();
    setUpBundleProtocol(pathsOfApplication().renderer);
    await renderChartPicture(order.recording, order.target, order);
    app.exit(0);
  } catch (error) {
    const line = problemLine(problemOf(error), createTranslator(order.language));
    process.stderr.write(`buildoscope: ${line}\n`);
    app.exit(1);
  }
}

/**
 * Draws the timeline of a recording with the window's own components, in a page that is never shown,
 * and writes it as PNG; higher than asked for where the sides need it. Needs no screen. Throws when the recording can't be read or drawn.
 */
export async function renderChartPicture(
  recordingFile: string,
  target: string,
  options: PictureOptions,
): Promise<void> {
  const { width, height, theme, language } = options;
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    width,
    height,
    useContentSize: true,
    show: false,
    webPreferences: {
      ...pagePreferences,
      offscreen: true,
      preload: pathsOfApplication().preload,
    },
  });
  const contents = window.webContents;
  const shown = new ShownRecording(
    (channel, payload) => contents.send(channel, payload),
    () => null,
  );
  let failure: unknown = null;
  setUpIpc(() => (window.isDestroyed() ? null : contents), {
    'app:state': () => pictureState(options),
    'recording:resend': async () => {
      try {
        await shown.showFile('picture', titleOfFile(recordingFile), recordingFile);
      } catch (error) {
        failure = error;
      }
      return null;
    },
  });
  try {
    await window.loadURL(`${pageAddress}?view=picture&theme=${theme}&lang=${language}`);
    const overflow = await drawn(window, () => failure);
    const whole = Math.min(mostPixels, height + overflow);
    if (whole > height) {
      window.setContentSize(width, whole);
      await pause(redrawMs);
    }
    const image = await contents.capturePage({ x: 0, y: 0, width, height: whole });
    if (image.isEmpty()) throw new Error('the page could not be captured');
    await writeFileAtomically(target, image.toPNG());
  } finally {
    window.destroy();
  }
}

/**
 * Waits until the page says that everything is drawn, and the frame with it has been painted. Gives the
 * pixels by which the page is too low.
 */
async function drawn(window: BrowserWindow, failure: () => unknown): Promise<number> {
  const deadline = Date.now() + drawTimeoutMs;
  for (;;) {
    if (failure() !== null) throw failure();
    const said: unknown = await window.webContents.executeJavaScript(
      '({ ...document.documentElement.dataset })',
    );
    const page = drawnSchema.parse(said);
    if (page.ready === 'true') {
      await pause(redrawMs);
      return page.overflow;
    }
    if (Date.now() > deadline) throw new Error('the recording was not drawn in time');
    await pause(pollMs);
  }
}

function pictureState(options: PictureOptions): AppState {
  return {
    version: app.getVersion(),
    platform: process.platform,
    settings: { language: options.language, theme: options.theme, samplingHz: 50 },
    darkColors: options.theme === 'dark',
    go: { kind: 'missing', searched: [] },
    coldDisk: { available: false },
    examples: [],
    recentProjects: [],
    recordings: [],
    activity: { kind: 'idle' },
  };
}
