import type { EventChannel, Events, FilePart, RecordingInfo } from '../src/ipc.ts';
import { problemOf } from '../src/problem.ts';
import { encodeRecord } from '../src/recording/encode.ts';
import type { HeaderRecord, RecordingRecord } from '../src/recording/records.ts';
import type { StoredView } from '../src/timeline/kept-view.ts';
import { passRecordingFile, type ReadRecording, readRecordingFile } from './library/read-file.ts';

export type SendToWindow = <C extends EventChannel>(channel: C, payload: Events[C]) => void;

/** Sends the parts of the file that was begun with this id to the page, past what other messages go through. */
export type OpenFilePort = (recordingId: string) => (part: FilePart) => void;

/** Records in one message: large enough to be quick, small enough that the window can draw in between. */
const batchSize = 2000;

type Shown =
  | { readonly kind: 'live'; readonly info: RecordingInfo; readonly records: RecordingRecord[] }
  | { readonly kind: 'file'; readonly info: RecordingInfo; readonly file: string };

/**
 * The one recording that the window shows. A live one is kept in memory, since its file may have
 * become unwritable; one from a file is read again when the window needs it again.
 */
export class ShownRecording {
  readonly #send: SendToWindow;
  readonly #openFilePort: OpenFilePort;
  readonly #viewOf: (recording: string) => StoredView | null;
  #shown: Shown | null = null;
  /** Counts up with each begin, so that a slow read notices that something newer is shown. */
  #generation = 0;

  /** `viewOf`: how a recording (by the id in its header) was looked at last. */
  constructor(
    send: SendToWindow,
    openFilePort: OpenFilePort,
    viewOf: (recording: string) => StoredView | null,
  ) {
    this.#send = send;
    this.#openFilePort = openFilePort;
    this.#viewOf = viewOf;
  }

  get info(): RecordingInfo | null {
    return this.#shown?.info ?? null;
  }

  beginLive(info: RecordingInfo): void {
    this.#generation += 1;
    this.#shown = { kind: 'live', info, records: [] };
    this.#send('recording:begin', info);
  }

  /** More of the recording: what is being recorded, or was appended to its file by now. */
  add(recordingId: string, records: readonly RecordingRecord[]): void {
    const shown = this.#shown;
    if (shown?.info.recordingId !== recordingId) return;
    if (shown.kind === 'live') for (const record of records) shown.records.push(record);
    this.#send('recording:records', { recordingId, records });
  }

  /** Shows a file. What was shown stays when it is no recording, or can't be read. Throws as the reading does. */
  async showFile(recordingId: string, title: string, file: string): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    let toPage: ReturnType<OpenFilePort> | null = null;
    const begin = ({ id }: HeaderRecord): ReturnType<OpenFilePort> => {
      const info: RecordingInfo = { recordingId, title, source: 'file', view: this.#viewOf(id) };
      this.#shown = { kind: 'file', info, file };
      this.#send('recording:begin', info);
      return this.#openFilePort(recordingId);
    };
    const send = (part: FilePart): void => {
      // The page has closed its end when something newer was begun.
      if (generation === this.#generation) toPage?.(part);
    };
    try {
      await passRecordingFile(file, (piece, header) => {
        if (generation === this.#generation) toPage ??= begin(header);
        send(piece);
      });
      send({ problem: null });
    } catch (error) {
      if (toPage === null) throw error;
      send({ problem: problemOf(error) });
    }
  }

  /** Sends everything again from the start, to a window that was reloaded. */
  async resend(): Promise<void> {
    const shown = this.#shown;
    if (shown === null) return;
    const { recordingId, title } = shown.info;
    if (shown.kind === 'file') return this.showFile(recordingId, title, shown.file);
    this.#generation += 1;
    const [header] = shown.records;
    const view = header?.kind === 'header' ? this.#viewOf(header.id) : null;
    this.#send('recording:begin', { ...shown.info, view });
    // In one turn: nothing new may come between.
    for (let from = 0; from < shown.records.length; from += batchSize) {
      const records = shown.records.slice(from, from + batchSize);
      this.#send('recording:records', { recordingId, records });
    }
  }

  /** All records of the live recording so far; null when it isn't this one. */
  liveRecords(recordingId: string): readonly RecordingRecord[] | null {
    const shown = this.#shown;
    if (shown?.kind !== 'live' || shown.info.recordingId !== recordingId) return null;
    return [...shown.records];
  }

  /** The lines of the live recording, for saving what its file lacks; null when it isn't this one. */
  linesOf(recordingId: string): Iterable<string> | null {
    return this.liveRecords(recordingId)?.map(encodeRecord) ?? null;
  }

  /** Whether it was made in this session, so that its file may still be written to. */
  isLive(recordingId: string): boolean {
    return this.#shown?.kind === 'live' && this.#shown.info.recordingId === recordingId;
  }

  /** All records of the recording, if it is the one that is shown, else null. Throws as the reading does. */
  async recordsOf(recordingId: string): Promise<ReadRecording | null> {
    const shown = this.#shown;
    if (shown?.info.recordingId !== recordingId) return null;
    if (shown.kind === 'live') return { records: shown.records, damage: null, form: 'lines' };
    return readRecordingFile(shown.file);
  }
}
