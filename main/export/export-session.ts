import { basename, dirname, extname, join } from 'node:path';
import { type ExportRequest, exportFormat } from '../../src/export/formats.ts';
import type { EventChannel, Events } from '../../src/ipc.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import type { Library } from '../library/library.ts';
import { fileNameOf, titleOfFile } from '../library/names.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { fileOf } from '../save-copy.ts';
import type { ShownRecording } from '../shown-recording.ts';
import type { ExportSource, PictureRenderer } from './pictures.ts';

export interface ExportSessionParts {
  readonly library: Library;
  readonly shown: ShownRecording;
  readonly pictures: PictureRenderer | null;
  /** Folder that is offered first. */
  readonly documents: () => string;
  /** Asks where to; null: the person cancelled. */
  readonly chooseFile: (suggested: string, extension: string) => Promise<string | null>;
  readonly send: <C extends EventChannel>(channel: C, payload: Events[C]) => void;
}

/** The window's exports, one at a time: asks for the file, makes it, tells how far it is. */
export class ExportSession {
  readonly #parts: ExportSessionParts;
  #kept: { readonly recordingId: string; readonly source: Promise<ExportSource> } | null = null;
  #running: AbortController | null = null;
  #lastFile: string | null = null;
  #lastFolder: string | null = null;

  constructor(parts: ExportSessionParts) {
    this.#parts = parts;
  }

  /** The file written last, to be shown in its folder. */
  get lastFile(): string | null {
    return this.#lastFile;
  }

  /**
   * Gives the names of the files written; null: the person cancelled the dialog. Throws like
   * `writeExport`, and as the reading of the recording does.
   */
  async start(request: ExportRequest): Promise<readonly string[] | null> {
    const { format, options } = request;
    const { pictures, send } = this.#parts;
    const target = await this.#chooseTarget(request);
    if (target === null) return null;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      send('export:progress', { step: 'reading', share: null });
      const [source, { writeExport }] = await Promise.all([
        this.sourceOf(request.recordingId),
        import('./write-export.ts'),
      ]);
      const files = await writeExport(
        source,
        { format, options, ...target },
        {
          pictures,
          signal: running.signal,
          onProgress: (progress) => send('export:progress', progress),
        },
      );
      this.#lastFile = files.at(-1) ?? null;
      const names = files.map((file) => basename(file));
      send('export:done', names);
      return names;
    } finally {
      if (this.#running === running) {
        this.#running = null;
        send('export:progress', null);
      }
    }
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** Holds a recording ready, for several exports in a row; null: none any more. */
  async keep(recordingId: string | null): Promise<void> {
    this.#kept = null;
    if (recordingId !== null) {
      this.#kept = { recordingId, source: this.sourceOf(recordingId) };
      await this.#kept.source;
    }
  }

  /** A recording as all exports take it; for the preview, a drag and the clipboard too. */
  async sourceOf(recordingId: string): Promise<ExportSource> {
    if (this.#kept?.recordingId === recordingId) return this.#kept.source;
    const [records, { exportSource }] = await Promise.all([
      this.#recordsOf(recordingId),
      import('./source.ts'),
    ]);
    return exportSource(this.#titleOf(recordingId), records);
  }

  async #recordsOf(recordingId: string): Promise<readonly RecordingRecord[]> {
    const { shown, library } = this.#parts;
    // From memory while there is one: a full disk may have cut the file.
    const live = shown.liveRecords(recordingId);
    if (live !== null) return live;
    return (await readRecordingFile(fileOf(library, recordingId))).records;
  }

  #titleOf(recordingId: string): string {
    const { shown, library } = this.#parts;
    if (shown.info?.recordingId === recordingId) return shown.info.title;
    return titleOfFile(fileOf(library, recordingId));
  }

  async #chooseTarget({
    recordingId,
    format,
  }: ExportRequest): Promise<{ readonly target: string; readonly overwrite: boolean } | null> {
    const { extension } = exportFormat(format);
    const folder = this.#lastFolder ?? this.#parts.documents();
    const suggested = join(folder, `${fileNameOf(this.#titleOf(recordingId))}${extension}`);
    const chosen = await this.#parts.chooseFile(suggested, extension);
    if (chosen === null) return null;
    this.#lastFolder = dirname(chosen);
    // The dialog has asked before it replaces a file, but only for the very name that was typed.
    if (chosen.toLowerCase().endsWith(extension)) return { target: chosen, overwrite: true };
    const last = extname(extension);
    const bare = chosen.toLowerCase().endsWith(last) ? chosen.slice(0, -last.length) : chosen;
    return { target: `${bare}${extension}`, overwrite: false };
  }
}
