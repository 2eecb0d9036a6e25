import type { ProbeLineOf } from '../../src/go/probe-lines.ts';
import type { FileEventRecord, PreparationRecord } from '../../src/recording/records.ts';
import type { SamplerMessage } from '../sampler/protocol.ts';
import type { RecorderListener, RecorderOptions, RecordingPlan } from './plan.ts';
import type { PreparedRun } from './prepare.ts';
import type { RecordBuffer } from './record-buffer.ts';
import type { RunClock } from './run-clock.ts';
import type { SamplerClient } from './sampler-client.ts';
import type { ToolRecords } from './tool-records.ts';

/** What a Run is observed with. */
export interface RunContext {
  readonly prepared: PreparedRun;
  readonly preparation: PreparationRecord;
  readonly options: RecorderOptions;
  readonly plan: RecordingPlan;
  /** How many runs are made at the same time. */
  readonly sharedBy: number;
  readonly sampler: SamplerClient;
  readonly buffer: RecordBuffer;
  readonly onOutput: RecorderListener['onOutput'];
}

/** What an observed run leaves to those who conclude it. */
export interface ObservedRun {
  readonly clock: RunClock;
  readonly tools: ToolRecords;
  /** Where the profiles lie that the tools wrote of themselves. */
  readonly stageDir: string;
  readonly fileEvents: readonly FileEventRecord[];
  readonly end: ProbeLineOf<'run-end'> | null;
  /** The command could not be started, or its supervisor died: why. */
  readonly error: string | null;
  readonly exitCode: number | null;
  readonly droppedOutputBytes: number;
  readonly sampling: Extract<SamplerMessage, { kind: 'stopped' }> | null;
  /** CPU time of Buildoscope's own processes while it ran, as sampled; null without samples. */
  readonly observerCpuMs: number | null;
  /** Lines of the probe's log that could not be understood; what they told is missing. */
  readonly unreadableLines: number;
  readonly keptName: (file: string) => string | null;
}
