import type { Activity } from '../../src/app-state.ts';
import type { GoCommand } from '../../src/go/command.ts';
import type { Problem } from '../../src/problem.ts';
import type { CacheState } from '../../src/recording/kinds.ts';
import type { NoteRecord, RecordingRecord } from '../../src/recording/records.ts';
import type { RecordingOrder } from '../../src/recording/run-records.ts';
import type { Sampling } from '../sampler/protocol.ts';
import type { KeptCaches } from './kept-caches.ts';

/** The project as the recorder needs it. */
export interface RecorderProject {
  /** Shown to the person. */
  readonly name: string;
  /** Absolute folder in which the commands run, or from which they are copied. */
  readonly dir: string;
  /** Bundled examples: copied afresh before each Run, so that the application's own files stay clean. */
  readonly copyFirst: boolean;
}

/** Which source file changes after the cache was filled: one of the program itself, or one that all import. */
export type Edit = 'own' | 'shared';

/** One command under its conditions. `sideOf` makes one with the usual conditions. */
export interface PlannedSide {
  /** `A` to `F`, by its place in the plan; runs are A1, A2 … */
  readonly side: string;
  /** What the side is called: chosen by the person or the recipe, else its command. */
  readonly label: string;
  readonly command: GoCommand;
  readonly cache: CacheState;
  /**
   * true: goes on in the private cache that the side before has left, as it is, instead of one of its
   * own. Not for the first side, not in a race.
   */
  readonly sharesCache: boolean;
  /** Variables set for this side only. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute path of another go for this side; null: the recording's. */
  readonly toolchain: string | null;
  /** Arguments for the program that is run after a build or install that succeeded; null: it is not run. */
  readonly thenRun: readonly string[] | null;
  readonly edit: Edit | null;
}

/** A side with the usual conditions; `more` says what is different. */
export function sideOf(
  index: number,
  command: GoCommand,
  cache: CacheState,
  more: Partial<Omit<PlannedSide, 'side' | 'command' | 'cache'>> = {},
): PlannedSide {
  return {
    side: sideName(index),
    label: command.argv.join(' '),
    command,
    cache,
    sharesCache: false,
    environment: {},
    toolchain: null,
    thenRun: null,
    edit: null,
    ...more,
  };
}

/** The name of the side at this place, from 0 on. */
export function sideName(index: number): string {
  return String.fromCharCode(65 + index);
}

export interface RecordingPlan {
  readonly project: RecorderProject;
  readonly sides: readonly PlannedSide[];
  /** Runs of each side, 1 to 50. */
  readonly repeat: number;
  readonly order: RecordingOrder;
  /** Rest before each run but the first, in ms: a processor that has worked cools down. */
  readonly restMs: number;
  /** Id of the recipe that set the sides up; null: they are the person's own. */
  readonly recipe: string | null;
  /** 10 to 100. */
  readonly requestedHz: number;
  /** The compiler and the linker profile themselves; slower, see docs/measuring.md. */
  readonly xray: boolean;
}

export interface RecorderOptions {
  /** Absolute path of go, outside the project. */
  readonly goPath: string;
  readonly probePath: string;
  /** The application's data folder: private caches and temporary folders lie in it. */
  readonly dataDir: string;
  /** The recording's file; must not exist yet. */
  readonly file: string;
  /** Name and version of the application, for the header. */
  readonly application: string;
  readonly sampling: Sampling;
  /** Where caches that were filled outlast their recording. Without it they are removed with the rest. */
  readonly keptCaches?: KeptCaches;
}

export interface RecorderListener {
  readonly onRecords: (records: readonly RecordingRecord[]) => void;
  readonly onActivity: (activity: Activity) => void;
  /** The command's output as it came, bytes untouched and unbounded. */
  readonly onOutput?: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
}

export interface RecordingInProgress {
  /** Ends the run in progress (SIGINT, then SIGTERM, then SIGKILL) and starts no further one. */
  stop(): void;
  input(text: string): void;
  endInput(): void;
  /** Puts a person's note into the stream; false: the file is closed already. */
  note(record: NoteRecord): boolean;
  readonly finished: Promise<RecordingOutcome>;
}

export interface RunOutcome {
  readonly run: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
}

export interface RecordingOutcome {
  readonly runs: readonly RunOutcome[];
  readonly file: string;
  /** The file could not be written to its end; `records` has everything. */
  readonly writeProblem: Problem | null;
  /** The recording ended before its plan did: preparation failed. What was recorded is kept. */
  readonly problem: Problem | null;
  readonly stopped: boolean;
  /** All records, also those that the file lacks. */
  readonly records: readonly RecordingRecord[];
}
