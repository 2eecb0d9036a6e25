import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Problem, ProblemError, problemOf } from '../../src/problem.ts';
import {
  formatName,
  formatVersion,
  type NoteRecord,
  type RecordingRecord,
} from '../../src/recording/records.ts';
import { conclude, lookBefore, runEndRecord } from './conclude.ts';
import { machineRecord } from './machine-record.ts';
import {
  type PlannedRun,
  type RecorderListener,
  type RecorderOptions,
  type RecordingInProgress,
  type RecordingOutcome,
  type RecordingPlan,
  type RunOutcome,
  runsInOrder,
} from './plan.ts';
import { PreparationLog } from './preparation-log.ts';
import { type PreparedRun, prepareRun } from './prepare.ts';
import { RecordBuffer } from './record-buffer.ts';
import { RecordingFile } from './recording-file.ts';
import { Run } from './run.ts';
import { SamplerClient } from './sampler-client.ts';
import { removeFolder, Scratch } from './scratch.ts';

/**
 * Makes a recording: every Run of the plan, one after the other, prepared, observed and concluded. All
 * that is observed goes to the file and to the listener as it happens. It never throws for what a
 * command does; `finished` always settles with what could be recorded.
 */
export function startRecording(
  plan: RecordingPlan,
  options: RecorderOptions,
  listener: RecorderListener,
): RecordingInProgress {
  return new Recorder(plan, options, listener);
}

/** An executable that a run of this recording made where there was none before. */
interface Product {
  readonly file: string;
  readonly verb: string;
  readonly output: string | null;
}

class Recorder implements RecordingInProgress {
  readonly finished: Promise<RecordingOutcome>;
  readonly #plan: RecordingPlan;
  readonly #options: RecorderOptions;
  readonly #listener: RecorderListener;
  readonly #file: RecordingFile;
  readonly #buffer: RecordBuffer;
  readonly #abort = new AbortController();
  readonly #outcomes: RunOutcome[] = [];
  readonly #products: Product[] = [];
  #run: Run | null = null;
  #runName = '';
  /** What was typed or piped in so far, and how many pieces of it some run has had. */
  readonly #input: string[] = [];
  #inputGiven = 0;
  #inputEnded = false;
  #closed = false;

  constructor(plan: RecordingPlan, options: RecorderOptions, listener: RecorderListener) {
    this.#plan = plan;
    this.#options = options;
    this.#listener = listener;
    this.#file = new RecordingFile(options.file);
    this.#buffer = new RecordBuffer((records) => this.#publish(records));
    this.finished = this.#record();
  }

  stop(): void {
    this.#abort.abort();
    this.#listener.onActivity({ kind: 'stopping', run: this.#runName });
    this.#run?.stop();
  }

  input(text: string): void {
    this.#input.push(text);
    if (this.#run !== null) this.#giveInput(this.#run, this.#inputGiven);
  }

  endInput(): void {
    this.#inputEnded = true;
    this.#run?.endInput();
  }

  note(record: NoteRecord): boolean {
    if (this.#closed) return false;
    this.#buffer.add(record);
    this.#buffer.flush();
    return true;
  }

  #giveInput(run: Run, from: number): void {
    for (const text of this.#input.slice(from)) run.input(text);
    this.#inputGiven = this.#input.length;
  }

  #publish(records: readonly RecordingRecord[]): void {
    this.#file.append(records);
    this.#listener.onRecords(records);
  }

  async #record(): Promise<RecordingOutcome> {
    let problem: Problem | null = null;
    let scratch: Scratch | null = null;
    const runs = runsInOrder(this.#plan);
    const first = runs[0]?.run ?? '';
    this.#listener.onActivity({
      kind: 'preparing',
      step: 'check',
      run: first,
      runsDone: 0,
      runsInAll: runs.length,
    });
    const sampler = new SamplerClient(this.#options.spawnSampler);
    try {
      scratch = new Scratch(this.#options.dataDir);
      const identity = await sampler.ready;
      this.#buffer.add(
        {
          kind: 'header',
          format: formatName,
          version: formatVersion,
          id: randomUUID(),
          createdAt: new Date().toISOString(),
          application: this.#options.application,
        },
        machineRecord(identity),
      );
      for (const [index, planned] of runs.entries()) {
        if (this.#abort.signal.aborted) break;
        await this.#one(planned, index, runs.length, scratch, sampler);
      }
      this.#buffer.add({ kind: 'end' });
    } catch (error) {
      problem = problemOf(error);
    }
    this.#buffer.flush();
    this.#closed = true;
    this.#file.close();
    sampler.close();
    await scratch?.remove().catch(() => undefined);
    this.#listener.onActivity({ kind: 'idle' });
    return {
      runs: this.#outcomes,
      file: this.#options.file,
      writeProblem: this.#file.problem,
      problem,
      stopped: this.#abort.signal.aborted,
      records: this.#file.retained,
    };
  }

  async #one(
    planned: PlannedRun,
    runsDone: number,
    runsInAll: number,
    scratch: Scratch,
    sampler: SamplerClient,
  ): Promise<void> {
    const { run } = planned;
    this.#runName = run;
    const progress = { run, runsDone, runsInAll };
    const log = new PreparationLog(run, (step) =>
      this.#listener.onActivity({ kind: 'preparing', step, ...progress }),
    );
    log.begin('check');
    const prepared = await prepareRun(
      {
        project: this.#plan.project,
        options: this.#options,
        scratch,
        abort: this.#abort.signal,
        log,
      },
      planned,
    );
    if (this.#abort.signal.aborted) return;
    log.begin('check');
    await this.#removeProducts(planned);
    const before = lookBefore(prepared);

    this.#listener.onActivity({ kind: 'recording', ...progress });
    this.#run = new Run({
      prepared,
      preparation: log.record(),
      options: this.#options,
      requestedHz: this.#plan.requestedHz,
      xray: this.#plan.xray,
      project: this.#plan.project.name,
      order: this.#plan.order,
      recipe: this.#plan.recipe,
      sampler,
      buffer: this.#buffer,
      onOutput: this.#listener.onOutput,
    });
    // Input that has ended is all there is (a pipe): each run gets the same. Else each gets what is new.
    this.#giveInput(this.#run, this.#inputEnded ? 0 : this.#inputGiven);
    if (this.#inputEnded) this.#run.endInput();
    const seen = await this.#run.observe();
    this.#run = null;
    if (seen.error !== null) {
      throw new ProblemError('probe-missing', { path: this.#options.probePath }, seen.error);
    }
    const end = runEndRecord(run, this.#plan.requestedHz, seen);
    if (seen.sampling === null || seen.sampling.count === 0) {
      this.#buffer.add({ kind: 'missing', run, what: 'samples', reason: 'sampler' });
    }
    if (seen.unreadableLines > 0) {
      const reason = `${seen.unreadableLines}`;
      this.#buffer.add({ kind: 'missing', run, what: 'probe', reason });
    }
    this.#buffer.add(end);
    this.#buffer.flush();
    this.#outcomes.push({ run, exitCode: end.exitCode, signal: end.signal });

    this.#listener.onActivity({ kind: 'concluding', ...progress });
    const records = await conclude(prepared, this.#options, before, seen);
    for (const record of records) {
      if (record.kind === 'binary' && record.fate === 'kept' && !before.project.has(record.path)) {
        const { verb, output } = planned.side.command;
        this.#products.push({ file: record.path, verb, output });
      }
    }
    this.#buffer.add(...records);
    this.#buffer.flush();
    await this.#tidy(prepared);
  }

  /**
   * Gives a repeated command the same start: go links nothing when its output is there already. Only
   * what an earlier run of this recording made is removed, and only for a run that makes it again.
   */
  async #removeProducts(planned: PlannedRun): Promise<void> {
    const { verb, output } = planned.side.command;
    for (const product of this.#products) {
      if (product.verb === verb && product.output === output)
        await rm(product.file, { force: true });
    }
  }

  async #tidy(prepared: PreparedRun): Promise<void> {
    await removeFolder(prepared.workRoot);
    await removeFolder(prepared.privateDir);
    if (prepared.planned.side.cache === 'cold') await removeFolder(prepared.cacheDir);
  }
}
