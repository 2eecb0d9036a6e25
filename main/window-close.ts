import { app, type BrowserWindow, dialog } from 'electron';
import type { Translator } from '../src/i18n/translator.ts';

/** What the closing of the window needs to know of the recording in progress. */
export interface Stoppable {
  readonly inProgress: boolean;
  /** Asks it to end, and settles when its file is complete. */
  stop(): Promise<void>;
}

export interface CloseParts {
  readonly session: Stoppable;
  /** Leaves everything as it shall be when the application ends. */
  settle(): Promise<void>;
  /** Of the language chosen at the moment. */
  readonly translator: Translator;
}

/** Stopping takes up to 6 s by itself (SIGINT, SIGTERM, SIGKILL); the rest is for the file. */
const patienceMs = 9_500;

/**
 * Closing while a recording is made asks first; then the recording is stopped and finalised, and the
 * application quits, within 10 s whatever happens.
 */
export function setUpWindowClose(window: BrowserWindow, parts: CloseParts): void {
  const { session: recording } = parts;
  let stage: 'open' | 'asking' | 'closing' = 'open';

  window.on('close', (event) => {
    if (!recording.inProgress || stage === 'closing') return;
    event.preventDefault();
    if (stage === 'open') void askAndClose();
  });

  const askAndClose = async (): Promise<void> => {
    stage = 'asking';
    const t = parts.translator;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t('dialog.close-recording.what'),
      detail: t('dialog.close-recording.detail'),
      buttons: [t('dialog.stop-and-quit'), t('dialog.go-on')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0 || window.isDestroyed()) {
      stage = 'open';
      return;
    }
    stage = 'closing';
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([recording.stop(), patience]);
    clearTimeout(timer);
    await parts.settle();
    app.exit(0);
  };
}
