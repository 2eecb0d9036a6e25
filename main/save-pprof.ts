import { basename, extname, join } from 'node:path';
import { app } from 'electron';
import { emptyModel, fold } from '../src/timeline/model.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { readRecordingFile } from './library/read-file.ts';
import { fileOf, type SaveCopyParts } from './save-copy.ts';
import { pprofExtension, pprofOfRun } from './xray/run-pprof.ts';

/** Asks for a place and writes a run's X-ray profiles there, for pprof. null: the person cancelled. */
export async function savePprof(
  { library, shown, dialogs }: Pick<SaveCopyParts, 'library' | 'shown' | 'dialogs'>,
  { recordingId, run }: { readonly recordingId: string; readonly run: string },
): Promise<'saved' | null> {
  const file = fileOf(library, recordingId);
  const records = shown.liveRecords(recordingId) ?? (await readRecordingFile(file)).records;
  // Before the question: a run without profiles is told at once.
  const bytes = await pprofOfRun(fold(emptyModel, records).runs, run);
  const name = `${basename(file, extname(file))} ${run}${pprofExtension}`;
  const target = await dialogs.savePprof(join(app.getPath('documents'), name), run);
  if (target === null) return null;
  await writeFileAtomically(target, bytes);
  return 'saved';
}
