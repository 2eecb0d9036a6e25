import { setTimeout as after } from 'node:timers/promises';
import { ProblemError } from '../../src/problem.ts';
import type { PreparationRecord } from '../../src/recording/records.ts';
import type { MachineMeter } from '../sampler/machine.ts';
import type { SampledMachine } from '../sampler/protocol.ts';
import { causeRecords } from './causes.ts';
import { type Before, conclude, lookBefore, runEndRecord } from './conclude.ts';
import type { CurrentRuns } from './current-runs.ts';
import { missingOf } from './missing.ts';
import type { ObservedRun } from './observed-run.ts';
import type { RecorderListener, RecorderOptions, RecordingPlan, RunOutcome } from './plan.ts';
import { PreparationLog } from './preparation-log.ts';
import { coolDisk, type PrepareContext, type PreparedRun, prepareRun } from './prepare.ts';
import type { Products } from './products.ts';
import type { Progress } from './progress.ts';
import type { RecordBuffer } from './record-buffer.ts';
import { Run } from './run.ts';
import type { SamplerClient } from './sampler-client.ts';
import { cacheIsDone, givesCache, type PlannedRun } from './schedule.ts';
import { removeFolder, type Scratch } from './scratch.ts';

/** What all rounds of a recording have in common. */
export interface RoundContext {
  readonly plan: RecordingPlan;
  readonly options: RecorderOptions;
  readonly scratch: Scratch;
  /** One for each run of a round. */
  readonly samplers: readonly SamplerClient[];
  readonly machine: MachineMeter;
  readonly buffer: RecordBuffer;
  readonly abort: AbortSignal;
  readonly progress: Progress;
  readonly products: Products;
  readonly current: CurrentRuns;
  readonly onOutput: RecorderListener['onOutput'];
  readonly onOutcome: (outcome: RunOutcome) => void;
  /** This side can't be prepared: it is left out from here on, and the others go on. */
  readonly onLost: (sideIndex: number, problem: unknown) => void;
}

interface ReadyRun {
  readonly prepared: PreparedRun;
  readonly preparation: PreparationRecord;
  readonly before: Before;
}

/**
 * Makes the runs of one round: one run, or in a race those of all sides. First everything is prepared,
 * then all start together, and only when the last has ended is looked at what they left. Returns whether
 * any was made. Throws when the supervisor can't be started at all.
 */
export async function makeRound(
  context: RoundContext,
  group: readonly PlannedRun[],
  restMs: number,
): Promise<boolean> {
  const ready = await prepareAll(context, group, restMs);
  if (ready.length > 0) await context.machine.begin();
  if (ready.length === 0 || context.abort.aborted) return false;
  context.progress.recording();
  const runs = ready.map((each, index) => startRun(context, each, index, ready.length));
  const inputIsCut = context.current.start(runs);
  const seen = await Promise.all(runs.map((run) => observe(context, run, runs)));
  const machine = await context.machine.read();
  for (const [index, each] of ready.entries()) {
    noteEnd(context, each, seen[index], inputIsCut, machine);
  }
  context.buffer.flush();
  context.progress.concluding();
  for (const [index, each] of ready.entries()) await concludeRun(context, each, seen[index]);
  return true;
}

async function prepareAll(
  context: RoundContext,
  group: readonly PlannedRun[],
  restMs: number,
): Promise<readonly ReadyRun[]> {
  const { abort, progress, products } = context;
  const begun: { readonly context: PrepareContext; readonly prepared: PreparedRun }[] = [];
  for (const planned of group) {
    if (abort.aborted) return [];
    const log = new PreparationLog(planned.run, (step) => progress.preparing(step, planned));
    log.begin('check');
    try {
      const own = { ...context, log };
      begun.push({ context: own, prepared: await prepareRun(own, planned) });
    } catch (error) {
      context.onLost(planned.sideIndex, error);
    }
    log.pause();
  }
  if (restMs > 0 && begun.length > 0 && !abort.aborted) {
    for (const each of begun) each.context.log.begin('rest');
    await after(restMs, undefined, { signal: abort }).catch(() => undefined);
    for (const each of begun) each.context.log.pause();
  }
  const ready: ReadyRun[] = [];
  for (const { context: own, prepared } of begun) {
    if (abort.aborted) return [];
    await coolDisk(own, prepared);
    own.log.begin('check');
    await products.removeFor(prepared.planned);
    const before = lookBefore(prepared);
    ready.push({ prepared, before, preparation: own.log.record() });
  }
  return ready;
}

function startRun(
  context: RoundContext,
  { prepared, preparation }: ReadyRun,
  index: number,
  sharedBy: number,
): Run {
  const sampler = context.samplers[index];
  if (sampler === undefined) throw new ProblemError('unexpected', {}, 'a run without a sampler');
  return new Run({ ...context, prepared, preparation, sampler, sharedBy });
}

async function observe(
  { current, samplers }: RoundContext,
  run: Run,
  all: readonly Run[],
): Promise<ObservedRun> {
  const seen = await run.observe();
  current.ended(run);
  if (current.count > 0 && all.length > 1) {
    for (const sampler of samplers) sampler.share(current.count);
  }
  return seen;
}

/** Writes how a run ended, and what of it could not be observed. */
function noteEnd(
  context: RoundContext,
  { prepared, preparation }: ReadyRun,
  seen: ObservedRun | undefined,
  inputIsCut: boolean,
  machine: SampledMachine | null,
): void {
  const { buffer, options, plan } = context;
  const { run } = prepared.planned;
  if (seen === undefined || seen.error !== null) {
    throw new ProblemError('probe-missing', { path: options.probePath }, seen?.error ?? null);
  }
  const end = runEndRecord(run, plan.requestedHz, seen, machine);
  buffer.add(...missingOf(seen, end, preparation, inputIsCut), end);
  context.onOutcome({ run, exitCode: end.exitCode, signal: end.signal });
}

/** Looks at what a run left behind, then removes its private folders. */
async function concludeRun(
  { plan, options, buffer, products }: RoundContext,
  { prepared, before }: ReadyRun,
  seen: ObservedRun | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const records = await conclude(prepared, before, seen);
  products.note(prepared.planned, before, records);
  buffer.add(...records);
  buffer.flush();
  const cacheDone = cacheIsDone(plan, prepared.planned);
  const causes = await causeRecords({
    prepared,
    dataDir: options.dataDir,
    cacheBefore: before.cache,
    built: seen.tools.built,
    packages: records.flatMap((each) => (each.kind === 'package' ? [each.path] : [])),
    cacheGoesOn: !cacheDone,
  });
  buffer.add(...causes);
  buffer.flush();
  await removeFolder(prepared.workRoot);
  await removeFolder(prepared.privateDir);
  if (cacheDone && !givesCache(plan, prepared.planned)) await removeFolder(prepared.cacheDir);
}
