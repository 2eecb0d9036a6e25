import {
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { formatOfName } from '../src/export/formats.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { documentExtension, recordingExtension } from './library/names.ts';

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

  saveRecording(suggested: string): Promise<string | null> {
    const t = this.#translator();
    return this.#save({
      title: t('dialog.save-recording'),
      defaultPath: suggested,
      filters: [recordingFilter(t)],
    });
  }

  /** `extension`: with its point, such as `.trace.json`. */
  saveExport(suggested: string, extension: string): Promise<string | null> {
    const format = formatOfName(`x${extension}`);
    const t = this.#translator();
    const name = format === null ? extension : t(`export.format.${format.id}`);
    return this.#save({
      title: t('dialog.export'),
      defaultPath: suggested,
      filters: [{ name, extensions: [extension.slice(1)] }],
    });
  }

  savePprof(suggested: string, run: string): Promise<string | null> {
    const t = this.#translator();
    return this.#save({
      title: t('dialog.save-pprof', { run }),
      defaultPath: suggested,
      filters: [{ name: t('dialog.filter.pprof'), extensions: ['pb.gz', 'pprof'] }],
    });
  }

  async #save(options: SaveDialogOptions): Promise<string | null> {
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

function recordingFilter(t: Translator) {
  return { name: t('dialog.filter.recording'), extensions: [recordingExtension.slice(1)] };
}

/** What can be opened: recordings, and such as were exported as one JSON document. */
function recordingFilters(t: Translator) {
  const document = { name: t('export.format.json'), extensions: [documentExtension.slice(1)] };
  return [recordingFilter(t), document];
}
