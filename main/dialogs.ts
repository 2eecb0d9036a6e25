import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Translator } from '../src/i18n/translator.ts';
import { recordingExtension } from './library/names.ts';

/** The system's dialogs for files and folders. null: the person cancelled. */
export class Dialogs {
  readonly #window: () => BrowserWindow | null;
  readonly #translator: () => Translator;

  constructor(window: () => BrowserWindow | null, translator: () => Translator) {
    this.#window = window;
    this.#translator = translator;
  }

  chooseFolder(): Promise<string | null> {
    const t = this.#translator();
    return this.#open({ title: t('dialog.choose-folder'), properties: ['openDirectory'] });
  }

  chooseGoFile(): Promise<string | null> {
    const t = this.#translator();
    const filters = [{ name: t('dialog.filter.go'), extensions: ['go'] }];
    return this.#open({ title: t('dialog.choose-file'), properties: ['openFile'], filters });
  }

  chooseGo(): Promise<string | null> {
    const t = this.#translator();
    return this.#open({ title: t('dialog.choose-go'), properties: ['openFile'] });
  }

  chooseRecording(folder: string): Promise<string | null> {
    const t = this.#translator();
    return this.#open({
      title: t('dialog.choose-recording'),
      properties: ['openFile'],
      defaultPath: folder,
      filters: recordingFilters(t),
    });
  }

  async saveRecording(suggested: string): Promise<string | null> {
    const t = this.#translator();
    const options = {
      title: t('dialog.save-recording'),
      defaultPath: suggested,
      filters: recordingFilters(t),
    };
    const window = this.#window();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  }

  async #open(options: OpenDialogOptions): Promise<string | null> {
    const window = this.#window();
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? null : (filePaths[0] ?? null);
  }
}

function recordingFilters(t: Translator) {
  const name = t('dialog.filter.recording');
  return [{ name, extensions: [recordingExtension.slice(1)] }];
}
