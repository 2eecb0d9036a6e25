import { access, rm } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { Activity, GoState, Toolchain } from '../src/app-state.ts';
import { type Problem, ProblemError } from '../src/problem.ts';
import type { RecordRequest } from '../src/record-request.ts';
import type { NoteRecord } from '../src/recording/records.ts';
import type { Library } from './library/library.ts';
import { newRecordingFile, titleOf } from './library/names.ts';
import type { Projects } from './projects/projects.ts';
import { checkPlan } from './recorder/check-plan.ts';
import { KeptCaches } from './recorder/kept-caches.ts';
import type { RecordingInProgress, RecordingOutcome, RecordingPlan } from './recorder/plan.ts';
import { sidesOf } from './recording-sides.ts';
import type { Sampling } from './sampler/protocol.ts';
import type { ShownRecording } from './shown-recording.ts';
import type { Survivors } from './survivors.ts';
import type { Stoppable } from './window-close.ts';

export interface SessionParts {
  readonly projects: Projects;
  readonly library: Library;
  readonly shown: ShownRecording;
  readonly go: () => GoState;
  readonly toolchains: () => readonly Toolchain[];
  readonly samplingHz: () => number;
  readonly probePath: string;
  readonly dataDir: string;
  readonly application: string;
  readonly sampling: Sampling;
  readonly survivors: Survivors;
  readonly onActivity: (activity: Activity) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onFinished: () => void;
}

/** The recorder comes with the first recording: a start of the application needs none of it. */
type StartRecording = typeof import('./recorder/recorder.ts').startRecording;

/** Between the window's Record button and the recorder: one recording at a time. */
export class RecordingSession implements Stoppable {
  readonly #parts: SessionParts;
  #starting = false;
  #recording: RecordingInProgress | null = null;
  #finished: Promise<void> = Promise.resolve();
  readonly #keptCaches: KeptCaches;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#keptCaches = new KeptCaches(parts.dataDir);
  }

  /** Removes what is kept between recordings. */
  async close(): Promise<void> {
    await this.#keptCaches.remove();
  }

  get inProgress(): boolean {
    return this.#starting || this.#recording !== null;
  }

  /** Throws a ProblemError when nothing was started. What goes wrong later is told by `onProblem`. */
  async start(request: RecordRequest): Promise<void> {
    if (this.inProgress) throw new ProblemError('already-recording');
    this.#starting = true;
    try {
      const [{ plan, goPath }, { startRecording }] = await Promise.all([
        this.#plan(request),
        import('./recorder/recorder.ts'),
      ]);
      this.#begin(plan, goPath, startRecording);
    } finally {
      this.#starting = false;
    }
  }

  async stop(): Promise<void> {
    this.#recording?.stop();
    await this.#finished;
  }

  input(text: string): void {
    this.#recording?.input(text);
  }

  endInput(): void {
    this.#recording?.endInput();
  }

  /** Hands a note to the recorder; false: nothing is being recorded, or its file is closed already. */
  note(record: NoteRecord): boolean {
    return this.#recording?.note(record) ?? false;
  }

  async #plan(request: RecordRequest): Promise<{ plan: RecordingPlan; goPath: string }> {
    const { projects, probePath } = this.#parts;
    const project = await projects.find(request.projectId);
    if (!projects.isTrusted(project)) throw new ProblemError('not-trusted', { path: project.path });
    const sides = sidesOf(request, project, this.#parts.toolchains());
    const goPath = await this.#goOutside(project.dir);
    await access(probePath).catch(() => {
      throw new ProblemError('probe-missing', { path: probePath });
    });
    const { name, dir, kind } = project;
    const plan: RecordingPlan = {
      project: { name, dir, copyFirst: kind === 'example' },
      sides,
      repeat: request.repeat,
      order: request.order,
      restMs: request.restMs,
      recipe: request.recipe,
      requestedHz: this.#parts.samplingHz(),
      xray: request.xray,
    };
    checkPlan(plan);
    return { plan, goPath };
  }

  /** The path of go. One that lies in the project may have been planted there and is never started. */
  async #goOutside(projectDir: string): Promise<string> {
    const go = this.#parts.go();
    if (go.kind === 'missing') {
      throw new ProblemError('go-missing', { searched: go.searched.join(', ') });
    }
    if (go.kind === 'too-old') {
      throw new ProblemError('go-too-old', { version: go.version, path: go.path });
    }
    const inside = relative(projectDir, go.path);
    if (inside.startsWith('..') || isAbsolute(inside)) return go.path;
    const { findGo } = await import('./recorder/go-command.ts');
    const other = await findGo({ outside: projectDir });
    if (other.kind !== 'found') throw new ProblemError('go-planted', { path: go.path });
    return other.path;
  }

  #begin(plan: RecordingPlan, goPath: string, startRecording: StartRecording): void {
    const { library, shown, probePath, dataDir, application, sampling, survivors } = this.#parts;
    survivors.clear();
    const title = titleOf(
      plan.project.name,
      plan.sides.map(({ command }) => command.argv),
    );
    const file = newRecordingFile(library.folder, title, new Date());
    const recordingId = library.idOf(file);
    shown.beginLive({ recordingId, title, source: 'live', view: null });

    this.#recording = startRecording(
      plan,
      {
        ...{ goPath, probePath, dataDir, file, application, sampling },
        keptCaches: this.#keptCaches,
      },
      {
        onRecords: (records) => {
          survivors.note(records);
          shown.add(recordingId, records);
        },
        onActivity: (activity) => {
          // Idle is told when the window has everything.
          if (activity.kind !== 'idle') this.#parts.onActivity(activity);
        },
      },
    );
    this.#finished = this.#recording.finished
      .then((outcome) => this.#conclude(outcome))
      .finally(() => {
        this.#recording = null;
        this.#parts.onActivity({ kind: 'idle' });
        this.#parts.onFinished();
      });
  }

  async #conclude(outcome: RecordingOutcome): Promise<void> {
    for (const problem of [outcome.problem, outcome.writeProblem]) {
      if (problem !== null) this.#parts.onProblem(problem);
    }
    // A recording in which nothing was recorded is not worth a place in the library.
    if (outcome.runs.length === 0 && outcome.writeProblem === null)
      await rm(outcome.file, { force: true }).catch(() => undefined);
  }
}
