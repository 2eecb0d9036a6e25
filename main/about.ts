import { app, type BrowserWindow, dialog } from 'electron';
import type { Translator } from '../src/i18n/translator.ts';

/** Name and versions, in the system's own dialog. */
export async function showAbout(window: BrowserWindow | null, t: Translator): Promise<void> {
  const { electron, chrome } = process.versions;
  const options = {
    type: 'info' as const,
    title: t('menu.about'),
    message: t('app.name'),
    detail: t('dialog.about.detail', { version: app.getVersion(), electron, chromium: chrome }),
    buttons: [t('dialog.ok')],
    noLink: true,
  };
  await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
}
