import { existsSync } from 'node:fs';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { pprofOfRun } from '../xray/run-pprof.ts';
import { problemLine } from './problem-line.ts';
import { reportOf } from './report.ts';
import { runTable } from './tables.ts';

export interface InfoOptions {
  readonly json: boolean;
  /** File to write the X-ray profiles of a run to, and which run. */
  readonly pprof?: string;
  readonly run?: string;
}

/** `buildoscope info FILE`: what a recording holds. 0, or 1 if the file is damaged (what is good is shown). */
export async function infoCommand(
  file: string,
  { json, pprof, run }: InfoOptions,
  t: Translator,
): Promise<number> {
  const { records, damage } = await readRecordingFile(file);
  const model = fold(emptyModel, records);
  if (json) process.stdout.write(`${JSON.stringify(reportOf(model, t))}\n`);
  else process.stdout.write(`${runTable(model, t)}\n`);
  if (pprof !== undefined) {
    if (existsSync(pprof)) throw new ProblemError('file-exists', { path: pprof });
    await writeFileAtomically(pprof, await pprofOfRun(model.runs, run ?? null));
    process.stderr.write(`${t('cli.pprof-saved', { path: pprof })}\n`);
  }
  if (damage === null) return 0;
  process.stderr.write(
    `buildoscope: ${problemLine({ ...damage, values: { ...damage.values, path: file } }, t)}\n`,
  );
  return 1;
}
