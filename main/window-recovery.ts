import { type BrowserWindow, dialog } from 'electron';
import type { Translator } from '../src/i18n/translator.ts';

/** A page that dies this often within the span would die again: the person is asked then. */
const mostCrashes = 3;
const crashSpanMs = 60_000;

/**
 * A page that crashed is loaded again and asks for the recording by itself; builds go on meanwhile.
 * For one that hangs, loading it again is offered.
 */
export function setUpWindowRecovery(window: BrowserWindow, translator: () => Translator): void {
  const crashes: number[] = [];
  let asking: AbortController | null = null;

  window.webContents.on('render-process-gone', (_event, details) => {
    asking?.abort();
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    crashes.push(Date.now());
    const recent = crashes.filter((at) => at > Date.now() - crashSpanMs);
    if (recent.length < mostCrashes) window.webContents.reload();
    else void offerReload('dialog.crashed');
  });
  window.on('unresponsive', () => void offerReload('dialog.hangs'));
  window.on('responsive', () => asking?.abort());

  const offerReload = async (what: 'dialog.crashed' | 'dialog.hangs'): Promise<void> => {
    if (asking !== null) return;
    asking = new AbortController();
    const { signal } = asking;
    const t = translator();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t(`${what}.what`),
      detail: t(`${what}.detail`),
      buttons: [t('dialog.reload'), t(what === 'dialog.hangs' ? 'dialog.wait' : 'dialog.close')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal,
    });
    asking = null;
    if (signal.aborted || response !== 0 || window.isDestroyed()) return;
    // A page that hangs doesn't take part in its own reload.
    if (what === 'dialog.hangs') window.webContents.forcefullyCrashRenderer();
    else window.webContents.reload();
  };
}
