import { existsSync } from 'node:fs';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { emptyModel, fold, type RecordingModel } from '../../src/timeline/model.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { pprofOfRun } from '../xray/run-pprof.ts';
import { problemLine } from './problem-line.ts';
import { detailedReportOf } from './report.ts';
import { recordingHead, runDetails } from './run-details.ts';
import { runTable } from './tables.ts';

/** So many runs are told whole; of more one for each side. */
const mostRuns = 3;

export interface InfoOptions {
  readonly json: boolean;
  /** File to write the X-ray profiles of a run to. */
  readonly pprof?: string;
  /** The run that is told, and whose profiles are written. */
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
  if (run !== undefined && !model.runs.some(({ start }) => start.run === run)) {
    const runs = model.runs.map(({ start }) => start.run).join(', ');
    throw new ProblemError('no-such-run', { run, runs });
  }
  if (json) process.stdout.write(`${JSON.stringify(detailedReportOf(model, t))}\n`);
  else process.stdout.write(`${told(model, run, t)}\n`);
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

/** The comparison, then the runs: all of few, of many one for each side. */
function told(model: RecordingModel, wanted: string | undefined, t: Translator): string {
  const { runs } = model;
  const names = (some: RecordingModel['runs']) => some.map(({ start }) => start.run).join(', ');
  const shown = runs.filter(({ start }) =>
    wanted === undefined
      ? runs.length <= mostRuns || /^\D+1$/.test(start.run)
      : start.run === wanted,
  );
  const others = runs.filter((run) => !shown.includes(run));
  return [
    recordingHead(model, t),
    ...(runs.length === 0 || wanted !== undefined ? [] : [runTable(model, t)]),
    ...shown.map((run) => runDetails(run, t)),
    ...(others.length === 0 || wanted !== undefined
      ? []
      : [t('report.other-runs', { count: others.length, runs: names(others) })]),
  ].join('\n\n');
}
