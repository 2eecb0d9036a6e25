import { randomUUID } from 'node:crypto';
import { jsonDocument } from '../src/export/json-document.ts';
import type { RequestPayload } from '../src/ipc.ts';
import { ProblemError } from '../src/problem.ts';
import type { NoteRecord, RecordingRecord } from '../src/recording/records.ts';
import { emptyModel, fold } from '../src/timeline/model.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { appendToRecording } from './library/append.ts';
import type { Library } from './library/library.ts';
import { readRecordingFile } from './library/read-file.ts';
import type { ShownRecording } from './shown-recording.ts';

export interface NoteParts {
  readonly library: Pick<Library, 'fileOf'>;
  readonly shown: ShownRecording;
  /** Takes a record for the recording in progress; false: none is, or its file is closed already. */
  readonly takeLive: (record: NoteRecord) => boolean;
}

/**
 * Keeps a note in the recording that is shown: through the recorder while it still writes, else at the
 * end of the file. Either way the record comes back to the window in the stream of all records.
 * Throws `note-in-damaged` for a file that isn't whole, `note-not-written` when it can't be written.
 */
export async function putNote(
  parts: NoteParts,
  request: RequestPayload<'note:put'>,
): Promise<{ readonly note: string }> {
  const { library, shown, takeLive } = parts;
  const { recordingId } = request;
  const file = library.fileOf(recordingId);
  const read = await shown.recordsOf(recordingId);
  if (file === null || read === null) throw refusal('not the recording that is shown');
  const record = noteRecord(read.records, request);
  const live = shown.isLive(recordingId);
  if (live && takeLive(record)) return { note: record.note };
  // A full disk may have cut the file of what is still whole in memory.
  const { damage, form } = live ? await readRecordingFile(file) : read;
  if (damage !== null) throw new ProblemError('note-in-damaged', { path: file }, damage.raw);
  if (form === 'lines') await appendToRecording(file, [record]);
  else await writeDocument(file, [...read.records, record]);
  shown.add(recordingId, [record]);
  return { note: record.note };
}

/** A document can't be appended to: it is replaced by one with the note. */
async function writeDocument(file: string, records: readonly RecordingRecord[]): Promise<void> {
  const content = jsonDocument(records, fold(emptyModel, records));
  await writeFileAtomically(file, content, {
    problemOf: (error) => {
      const raw = error instanceof Error ? error.message : String(error);
      return new ProblemError('note-not-written', { path: file }, raw);
    },
  });
}

/** The record that a request stands for; what it names must be in the recording. */
function noteRecord(
  records: readonly RecordingRecord[],
  request: RequestPayload<'note:put'>,
): NoteRecord {
  const { run, span } = request;
  if (!records.some((record) => record.kind === 'run-start' && record.run === run)) {
    throw refusal('no such run');
  }
  const known = records.some((record) => record.kind === 'note' && record.note === request.note);
  if (request.note !== null && !known) throw refusal('no such note');
  return {
    kind: 'note',
    run,
    note: request.note ?? randomUUID(),
    atMs: span === null ? request.atMs : startOf(records, run, span),
    span,
    text: request.text.replace(/\r\n?/g, '\n').trim(),
  };
}

/** The start of a span in ms: exact once it ended, before that when it was noted. */
function startOf(records: readonly RecordingRecord[], run: string, span: string): number {
  let startMs: number | null = null;
  for (const record of records) {
    if ((record.kind !== 'tool-start' && record.kind !== 'tool-end') || record.run !== run)
      continue;
    if (record.span !== span) continue;
    startMs = record.kind === 'tool-end' ? record.startMs : record.atMs;
  }
  if (startMs === null) throw refusal('no such span');
  return startMs;
}

function refusal(reason: string): ProblemError {
  return new ProblemError('unexpected', {}, `note: ${reason}`);
}
