import { randomUUID } from 'node:crypto';
import { type Problem, problemOf } from '../../src/problem.ts';
import {
  formatName,
  formatVersion,
  type NoteRecord,
  type RecordingRecord,
} from '../../src/recording/records.ts';
import { MachineMeter } from '../sampler/machine.ts';
import { CurrentRuns } from './current-runs.ts';
import { keepFilled } from './fill-cache.ts';
import { machineRecord } from './machine-record.ts';
import type {
  RecorderListener,
  RecorderOptions,
  RecordingInProgress,
  RecordingOutcome,
  RecordingPlan,
  RunOutcome,
} from './plan.ts';
import { Products } from './products.ts';
import { Progress } from './progress.ts';
import { RecordBuffer } from './record-buffer.ts';
import { RecordingFile } from './recording-file.ts';
import { makeRound, type RoundContext } from './round.ts';
import { SamplerClient } from './sampler-client.ts';
import { type PlannedRun, scheduleOf } from './schedule.ts';
import { Scratch } from './scratch.ts';

/**
 * Makes a recording: every Run of the plan, one after the other or, in a race, those of all sides at
 * once; prepared, observed and concluded. All that is observed goes to the file and to the listener as
 * it happens. It never throws for what a command does; `finished` always settles with what could be
 * recorded. A side that can't be prepared is left out, and the others are recorded.
 */
export function startRecording(
  plan: RecordingPlan,
  options: RecorderOptions,
  listener: RecorderListener,
): RecordingInProgress {
  return new Recorder(plan, options, listener);
}

class Recorder implements RecordingInProgress {
  readonly finished: Promise<RecordingOutcome>;
  readonly #plan: RecordingPlan;
  readonly #options: RecorderOptions;
  readonly #listener: RecorderListener;
  readonly #file: RecordingFile;
  readonly #buffer: RecordBuffer;
  readonly #abort = new AbortController();
  readonly #rounds: readonly (readonly PlannedRun[])[];
  readonly #progress: Progress;
  readonly #current: CurrentRuns;
  readonly #machine = new MachineMeter();
  readonly #outcomes: RunOutcome[] = [];
  /** Sides that could not be prepared. */
  readonly #lost = new Set<number>();
  #problem: Problem | null = null;
  #closed = false;

  constructor(plan: RecordingPlan, options: RecorderOptions, listener: RecorderListener) {
    this.#plan = plan;
    this.#options = options;
    this.#listener = listener;
    this.#file = new RecordingFile(options.file);
    this.#buffer = new RecordBuffer((records) => this.#publish(records));
    this.#rounds = scheduleOf(plan);
    this.#current = new CurrentRuns(this.#rounds.length);
    this.#progress = new Progress(this.#rounds, (activity) => listener.onActivity(activity));
    this.finished = this.#record();
  }

  stop(): void {
    this.#abort.abort();
    this.#progress.stopping();
    this.#current.stop();
  }

  input(text: string): void {
    this.#current.input(text);
  }

  endInput(): void {
    this.#current.endInput();
  }

  note(record: NoteRecord): boolean {
    if (this.#closed) return false;
    this.#buffer.add(record);
    this.#buffer.flush();
    return true;
  }

  #publish(records: readonly RecordingRecord[]): void {
    this.#file.append(records);
    this.#listener.onRecords(records);
  }

  async #record(): Promise<RecordingOutcome> {
    let scratch: Scratch | null = null;
    this.#progress.preparing('check');
    const widest = Math.max(1, ...this.#rounds.map((round) => round.length));
    const samplers = Array.from(
      { length: widest },
      () => new SamplerClient(this.#options.sampling.spawn),
    );
    try {
      scratch = new Scratch(this.#options.dataDir);
      this.#machine.prepare();
      const [identity] = await Promise.all([
        this.#options.sampling.machine(),
        ...samplers.map((sampler) => sampler.ready),
      ]);
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
      await this.#makeRounds(this.#contextOf(scratch, samplers));
      this.#buffer.add({ kind: 'end' });
    } catch (error) {
      this.#problem ??= problemOf(error);
    }
    this.#buffer.flush();
    this.#closed = true;
    this.#file.close();
    for (const sampler of samplers) sampler.close();
    if (scratch !== null) await this.#clearUp(scratch).catch(() => undefined);
    this.#listener.onActivity({ kind: 'idle' });
    return {
      runs: this.#outcomes,
      file: this.#options.file,
      writeProblem: this.#file.problem,
      problem: this.#problem,
      stopped: this.#abort.signal.aborted,
      records: this.#file.retained,
    };
  }

  async #clearUp(scratch: Scratch): Promise<void> {
    const { keptCaches } = this.#options;
    if (keptCaches !== undefined) await keepFilled(scratch, keptCaches);
    await scratch.remove();
  }

  #contextOf(scratch: Scratch, samplers: readonly SamplerClient[]): RoundContext {
    return {
      plan: this.#plan,
      options: this.#options,
      scratch,
      samplers,
      machine: this.#machine,
      buffer: this.#buffer,
      abort: this.#abort.signal,
      progress: this.#progress,
      products: new Products(),
      current: this.#current,
      onOutput: this.#listener.onOutput,
      onOutcome: (outcome) => this.#outcomes.push(outcome),
      onLost: (sideIndex, error) => {
        this.#lost.add(sideIndex);
        this.#problem ??= problemOf(error);
      },
    };
  }

  async #makeRounds(context: RoundContext): Promise<void> {
    let restMs = 0;
    for (const round of this.#rounds) {
      if (this.#abort.signal.aborted) return;
      const left = round.filter(({ sideIndex }) => !this.#lost.has(sideIndex));
      const made = left.length > 0 && (await makeRound(context, left, restMs));
      if (made) restMs = this.#plan.restMs;
      this.#progress.next(made);
    }
  }
}
