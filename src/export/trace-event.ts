import type { RunModel } from '../timeline/model.ts';

/**
 * Events of the Trace Event Format, which Perfetto and chrome://tracing open ("Trace Event Format",
 * Google, 2016). `ts` and `dur` are microseconds from the start of the run; the names are the format's.
 */
export type TraceArgs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

interface Located {
  readonly pid: number;
  readonly tid: number;
}

/** X: something with a start and a duration. Those of one thread lie inside or beside each other. */
export interface SliceEvent extends Located {
  readonly ph: 'X';
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  readonly dur: number;
  readonly args: TraceArgs;
}

/** i: a moment; `s: 't'`: of its thread. */
export interface InstantEvent extends Located {
  readonly ph: 'i';
  readonly s: 't';
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  readonly args: TraceArgs;
}

/** C: values that hold until the next event of the same name. */
export interface CounterEvent extends Located {
  readonly ph: 'C';
  readonly name: string;
  readonly ts: number;
  readonly args: Readonly<Record<string, number>>;
}

/** M: what processes and threads are called, and their order. */
export interface MetadataEvent extends Located {
  readonly ph: 'M';
  readonly name:
    | 'process_name'
    | 'process_labels'
    | 'process_sort_index'
    | 'thread_name'
    | 'thread_sort_index';
  readonly args: TraceArgs;
}

export type TraceEvent = SliceEvent | InstantEvent | CounterEvent | MetadataEvent;

/** Threads of a run's process, in the order in which they are shown. The tools' rows come last. */
export const traceThreads = { command: 1, phases: 2, files: 10, notes: 11, firstTool: 12 } as const;

/** Where a run ends, in µs: nothing that is drawn as a length goes beyond it. */
export function endOfRun(run: RunModel): number {
  return microseconds(Math.max(0, run.end?.wallMs ?? run.frontMs));
}

/** Milliseconds as whole microseconds: so starts and durations add up exactly, and slices nest. */
export function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}

/** Without what is not known: the format has no word for it, and 0 would be a lie. */
export function knownArgs(
  values: Readonly<Record<string, string | number | boolean | readonly string[] | null>>,
): TraceArgs {
  const known: Record<string, string | number | boolean | readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) if (value !== null) known[name] = value;
  return known;
}
