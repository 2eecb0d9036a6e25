import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { problemLine } from './problem-line.ts';
import { readRecording } from './read-file.ts';
import { reportOf } from './report.ts';
import { runTable } from './tables.ts';

/** `buildoscope info FILE`: what a recording holds. 0, or 1 if the file is damaged (what is good is shown). */
export async function infoCommand(file: string, json: boolean, t: Translator): Promise<number> {
  const { records, damage } = await readRecording(file);
  const model = fold(emptyModel, records);
  if (model.header === null && damage !== null) {
    throw new ProblemError(damage.code, { ...damage.values, path: file }, damage.raw);
  }
  if (json) process.stdout.write(`${JSON.stringify(reportOf(model))}\n`);
  else process.stdout.write(`${runTable(model, t)}\n`);
  if (damage === null) return 0;
  process.stderr.write(
    `buildoscope: ${problemLine({ ...damage, values: { ...damage.values, path: file } }, t)}\n`,
  );
  return 1;
}
