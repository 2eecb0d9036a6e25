import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { encodeRecord } from '../../src/recording/encode.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { canEvict } from '../recorder/can-evict.ts';
import { findGo } from '../recorder/go-command.ts';
import type { RecordingOutcome, RecordingPlan } from '../recorder/plan.ts';
import { startRecording } from '../recorder/recorder.ts';
import { removeLeftovers } from '../recorder/scratch.ts';
import { forwardInput } from './forward-input.ts';
import { LiveLine } from './live-line.ts';
import { problemLine } from './problem-line.ts';
import { reportOf } from './report.ts';
import { runNotices } from './run-details.ts';
import type { Surroundings } from './surroundings.ts';
import { runTable } from './tables.ts';

export interface Printing {
  /** One JSON document on standard output, and nothing else there. */
  readonly json: boolean;
  /** Passes the commands' own output on. */
  readonly echo: boolean;
}

/** Makes a recording in the terminal, and prints what it came to. Ctrl-C stops it in order. */
export async function recordPlan(
  plan: RecordingPlan,
  file: string,
  printing: Printing,
  around: Surroundings,
  t: Translator,
): Promise<RecordingOutcome> {
  if (plan.sides.some((side) => side.cache === 'cold-disk') && !canEvict) {
    throw new ProblemError('cold-disk-unavailable');
  }
  const goPath = await goOutside(plan.project.dir);
  await removeLeftovers(around.dataDir);

  const live = new LiveLine(t, process.stderr);
  const recording = startRecording(
    plan,
    {
      goPath,
      probePath: around.paths.probe,
      dataDir: around.dataDir,
      file,
      application: `Buildoscope ${around.version}`,
      sampling: around.sampling,
    },
    {
      onRecords: (records) => live.records(records),
      onActivity: (activity) => live.activity(activity),
      onOutput: (stream, bytes) => {
        if (!printing.echo) return;
        live.clear();
        const target = stream === 'stdout' && !printing.json ? process.stdout : process.stderr;
        target.write(bytes);
      },
    },
  );
  const endForwarding = forwardInput(recording);
  const stop = () => recording.stop();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const outcome = await recording.finished;
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  endForwarding();
  live.close();

  const model = fold(emptyModel, outcome.records);
  if (printing.json) process.stdout.write(`${JSON.stringify(reportOf(model, t))}\n`);
  else if (model.runs.length > 0) process.stderr.write(`${runTable(model, t)}\n`);
  process.stderr.write(runNotices(model, t));
  if (outcome.problem !== null) {
    process.stderr.write(`buildoscope: ${problemLine(outcome.problem, t)}\n`);
    if (outcome.problem.raw) process.stderr.write(`${outcome.problem.raw.trimEnd()}\n`);
  }
  // A recording in which nothing was recorded is not worth a file.
  if (outcome.runs.length === 0 && outcome.writeProblem === null) await rm(file, { force: true });
  else if (outcome.writeProblem === null) process.stderr.write(`${t('cli.saved', { file })}\n`);
  else {
    process.stderr.write(`buildoscope: ${problemLine(outcome.writeProblem, t)}\n`);
    await saveElsewhere(outcome, t);
  }
  return outcome;
}

/** A go that lies in the project may have been planted there and is never taken. */
async function goOutside(dir: string): Promise<string> {
  const go = await findGo({ outside: dir });
  if (go.kind === 'found') return go.path;
  if (go.kind === 'too-old') {
    throw new ProblemError('go-too-old', { version: go.version, path: go.path });
  }
  const inside = await findGo();
  if (inside.kind === 'found') throw new ProblemError('go-planted', { path: inside.path });
  throw new ProblemError('go-missing', { searched: go.searched.join(', ') });
}

/** What could not be written is only in memory, which ends with this process: the temporary folder takes it. */
async function saveElsewhere({ file, records }: RecordingOutcome, t: Translator): Promise<void> {
  try {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'buildoscope-'));
    const rescued = path.join(folder, path.basename(file));
    await writeFileAtomically(rescued, records.map(encodeRecord).join(''));
    process.stderr.write(`${t('cli.saved-elsewhere', { file: rescued })}\n`);
  } catch (error) {
    process.stderr.write(`${t('cli.lost', { reason: String(error) })}\n`);
  }
}
