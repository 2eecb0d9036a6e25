import path from 'node:path';
import { inject } from 'vitest';
import type { Activity } from '../../src/app-state.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import type { CacheState } from '../../src/recording/kinds.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import type { RecordingOrder } from '../../src/recording/run-records.ts';
import { emptyModel, fold, type RecordingModel, type RunModel } from '../../src/timeline/model.ts';
import type { KeptCaches } from '../recorder/kept-caches.ts';
import {
  type PlannedSide,
  type RecordingInProgress,
  type RecordingOutcome,
  type RecordingPlan,
  sideOf,
} from '../recorder/plan.ts';
import { startRecording } from '../recorder/recorder.ts';
import { samplingOf } from '../sampler/sampling.ts';
import { forkInNode } from '../sampler/spawn-node.ts';
import type { TemporaryFolder } from './folders.ts';
import { paths } from './paths.ts';

export interface RecordRequest {
  readonly dir: string;
  readonly command: string | readonly string[];
  /** GOCACHE of the run; it is recorded as the person's own. Needed unless `state` is given. */
  readonly cache?: string;
  readonly state?: CacheState;
  readonly env?: Readonly<Record<string, string>>;
  readonly goPath?: string;
  readonly probePath?: string;
  readonly repeat?: number;
  /** A data folder that an earlier recording used; a new one unless given. */
  readonly dataDir?: string;
  readonly xray?: boolean;
  /** Sides after the first. */
  readonly further?: readonly PlannedSide[];
  readonly order?: RecordingOrder;
  /** Called whenever the command has printed something; `output` is everything so far. */
  readonly onOutput?: (output: string, recording: RecordingInProgress) => void;
}

export interface Recorded {
  readonly outcome: RecordingOutcome;
  readonly model: RecordingModel;
  readonly file: string;
  readonly dataDir: string;
  /** Both streams as the command wrote them; unbounded. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a recording of one command with the real engine in a data folder of its own. */
export function record(folder: TemporaryFolder, request: RecordRequest): Promise<Recorded> {
  const side = sideOf(0, parseGoCommand(request.command), request.state ?? 'mine', {
    environment: {
      ...(request.cache === undefined ? {} : { GOCACHE: request.cache }),
      ...request.env,
    },
  });
  return recordSides(folder, { ...request, sides: [side, ...(request.further ?? [])] });
}

export interface SidesRequest
  extends Pick<
    RecordRequest,
    'dir' | 'goPath' | 'probePath' | 'repeat' | 'dataDir' | 'xray' | 'onOutput'
  > {
  readonly sides: readonly PlannedSide[];
  readonly order?: RecordingPlan['order'];
  readonly onActivity?: (activity: Activity) => void;
  readonly keptCaches?: KeptCaches;
}

/** Makes a recording of several sides. */
export async function recordSides(
  folder: TemporaryFolder,
  request: SidesRequest,
): Promise<Recorded> {
  const dataDir = request.dataDir ?? folder.make('data');
  const file = path.join(folder.make('recording'), 'test.buildoscope');
  const output = { stdout: '', stderr: '' };
  const records: RecordingRecord[] = [];
  const recording = startRecording(
    {
      project: { name: path.basename(request.dir), dir: request.dir, copyFirst: false },
      sides: request.sides,
      repeat: request.repeat ?? 1,
      order: request.order ?? 'sequence',
      restMs: 0,
      recipe: null,
      requestedHz: 50,
      xray: request.xray ?? false,
    },
    {
      goPath: request.goPath ?? inject('goPath'),
      probePath: request.probePath ?? paths.probe,
      dataDir,
      file,
      application: 'Buildoscope test',
      sampling: samplingOf(paths, forkInNode),
      ...(request.keptCaches === undefined ? {} : { keptCaches: request.keptCaches }),
    },
    {
      onRecords: (batch) => records.push(...batch),
      onActivity: (activity) => request.onActivity?.(activity),
      onOutput: (stream, bytes) => {
        output[stream] += Buffer.from(bytes).toString('utf8');
        request.onOutput?.(output.stdout + output.stderr, recording);
      },
    },
  );
  const outcome = await recording.finished;
  return { outcome, model: fold(emptyModel, records), file, dataDir, ...output };
}

/** The run of this name. Throws with the recording's own problem if there is none. */
export function runOf(recorded: Recorded, name: string): RunModel {
  const run = recorded.model.runs.find(({ start }) => start.run === name);
  if (run === undefined) throw new Error(`no ${name}: ${JSON.stringify(recorded.outcome.problem)}`);
  return run;
}

/** The only run of a recording. Throws with the recording's own problem if there is none. */
export function onlyRun(recorded: Recorded): RunModel {
  const run = recorded.model.runs[0];
  if (run === undefined || recorded.model.runs.length !== 1) {
    throw new Error(
      `${recorded.model.runs.length} runs: ${JSON.stringify(recorded.outcome.problem)}`,
    );
  }
  return run;
}

/** What a run recorded of its command's output. */
export function outputOf(run: RunModel): string {
  return run.output
    .filter((each) => each.stream !== 'input')
    .map((each) => each.text)
    .join('');
}

/** Spans of one tool. */
export function spansOf(run: RunModel, tool: string): RunModel['spans'] {
  return run.spans.filter((span) => span.start.tool === tool);
}
