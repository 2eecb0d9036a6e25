import type { Translator } from '../../src/i18n/translator.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { problemLine } from './problem-line.ts';
import { reportOf } from './report.ts';
import { runTable } from './tables.ts';

/** `buildoscope info FILE`: what a recording holds. 0, or 1 if the file is damaged (what is good is shown). */
export async function infoCommand(file: string, json: boolean, t: Translator): Promise<number> {
  const { records, damage } = await readRecordingFile(file);
  const model = fold(emptyModel, records);
  if (json) process.stdout.write(`${JSON.stringify(reportOf(model, t))}\n`);
  else process.stdout.write(`${runTable(model, t)}\n`);
  if (damage === null) return 0;
  process.stderr.write(
    `buildoscope: ${problemLine({ ...damage, values: { ...damage.values, path: file } }, t)}\n`,
  );
  return 1;
}
