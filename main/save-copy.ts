import { basename, join } from 'node:path';
import { app } from 'electron';
import { ProblemError } from '../src/problem.ts';
import { copyFileAtomically, writeFileAtomically } from './atomic-write.ts';
import type { Dialogs } from './dialogs.ts';
import type { Library } from './library/library.ts';
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
  const target = await dialogs.saveRecording(join(app.getPath('documents'), basename(file)));
  if (target === null) return null;
  // The recorder still writes to that very file: putting another in its place would part them.
  if (target === file && session.inProgress) return 'saved';
  // From memory while there is one: a full disk may have cut the file.
  const lines = shown.linesOf(recordingId);
  if (lines !== null) await writeFileAtomically(target, lines);
  else if (target !== file) await copyFileAtomically(file, target);
  return 'saved';
}

/** The file of a recording that the window names. Throws `cannot-read` for an id that nobody gave out. */
export function fileOf(library: Library, recordingId: string): string {
  const file = library.fileOf(recordingId);
  if (file === null) throw new ProblemError('cannot-read', { path: recordingId });
  return file;
}
