import { basename, extname, join } from 'node:path';
import { app } from 'electron';
import { ProblemError } from '../src/problem.ts';
import { encodeRecord } from '../src/recording/encode.ts';
import { copyFileAtomically, writeFileAtomically } from './atomic-write.ts';
import type { Dialogs } from './dialogs.ts';
import type { Library } from './library/library.ts';
import { documentExtension, recordingExtension } from './library/names.ts';
import { readRecordingFile } from './library/read-file.ts';
import type { RecordingSession } from './recording-session.ts';
import type { ShownRecording } from './shown-recording.ts';

export interface SaveCopyParts {
  readonly library: Library;
  readonly shown: ShownRecording;
  readonly session: RecordingSession;
  readonly dialogs: Dialogs;
}

/** Asks for a place and writes the recording there, whole or not at all. null: the person cancelled. */
export async function saveCopy(parts: SaveCopyParts, recordingId: string): Promise<'saved' | null> {
  const { library, shown, session, dialogs } = parts;
  const file = fileOf(library, recordingId);
  const target = await dialogs.saveRecording(join(app.getPath('documents'), suggestedName(file)));
  if (target === null) return null;
  // The recorder still writes to that very file: putting another in its place would part them.
  if (target === file && session.inProgress) return 'saved';
  // From memory while there is one: a full disk may have cut the file.
  const lines = shown.linesOf(recordingId);
  if (lines !== null) await writeFileAtomically(target, lines);
  else if (target !== file) await copyRecording(file, target);
  return 'saved';
}

/** A copy of a JSON document becomes a recording as all others are; anything else stays as it is. */
async function copyRecording(file: string, target: string): Promise<void> {
  if (extname(file) !== documentExtension || extname(target) === documentExtension) {
    return copyFileAtomically(file, target);
  }
  const { records } = await readRecordingFile(file);
  await writeFileAtomically(target, records.map(encodeRecord));
}

function suggestedName(file: string): string {
  return `${basename(file, documentExtension)}${extname(file) === documentExtension ? recordingExtension : ''}`;
}

/** The file of a recording that the window names. Throws `cannot-read` for an id that nobody gave out. */
export function fileOf(library: Library, recordingId: string): string {
  const file = library.fileOf(recordingId);
  if (file === null) throw new ProblemError('cannot-read', { path: recordingId });
  return file;
}
