import { homedir } from 'node:os';
import { withoutOwnFolders, withoutOwnHome } from '../../src/export/own-folders.ts';
import { ProblemError } from '../../src/problem.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import type { ExportSource } from './pictures.ts';

/** What all formats are made of. Throws `export-empty` for a recording without any run. */
export function exportSource(title: string, records: readonly RecordingRecord[]): ExportSource {
  const home = homedir();
  const shared = withoutOwnFolders(records, home);
  const model = fold(emptyModel, shared);
  if (model.runs.length === 0) throw new ProblemError('export-empty');
  return { title: withoutOwnHome(title, home), records: shared, model };
}
