import { withAllNames } from '../recording/function-names.ts';
import type {
  BinaryRecord,
  CauseRecord,
  FileEventRecord,
  HeaderRecord,
  LeftBehindRecord,
  MachineRecord,
  MachineSampleRecord,
  MissingRecord,
  NoteRecord,
  OutputRecord,
  PackageRecord,
  PreparationRecord,
  ProfileRecord,
  RecordingRecord,
  RunEndRecord,
  RunStartRecord,
  ToolEndRecord,
  ToolFilesRecord,
  ToolStartRecord,
  WorkSizeRecord,
} from '../recording/records.ts';
import { type SampleBlock, SampleStore } from '../recording/sample-store.ts';
import { noSamples, type Samples } from '../recording/samples.ts';
import { assertNever, type Milliseconds } from '../units.ts';

/** One tool process: what is known at its start, its files, and, once it ended, its measurements. */
export interface Span {
  readonly start: ToolStartRecord;
  readonly files: readonly ToolFilesRecord[];
  /** null while the tool runs, or when it was killed before it could report. */
  readonly end: ToolEndRecord | null;
}

/** Everything known of one Run. A new object whenever something of the run changed. */
export interface RunModel {
  readonly start: RunStartRecord;
  readonly spans: readonly Span[];
  readonly samples: Samples;
  readonly machineSamples: readonly MachineSampleRecord[];
  readonly fileEvents: readonly FileEventRecord[];
  readonly workSizes: readonly WorkSizeRecord[];
  readonly output: readonly OutputRecord[];
  readonly packages: readonly PackageRecord[];
  readonly missing: readonly MissingRecord[];
  readonly preparation: PreparationRecord | null;
  /** X-ray: by tool, each with all names of its functions. */
  readonly profiles: readonly ProfileRecord[];
  /** The names that its profiles have told so far; later ones refer to them. */
  readonly functionNames: readonly string[];
  readonly causes: readonly CauseRecord[];
  /** Without the removed ones; each in its latest words. */
  readonly notes: readonly NoteRecord[];
  readonly binary: BinaryRecord | null;
  readonly leftBehind: LeftBehindRecord | null;
  readonly end: RunEndRecord | null;
  /** Latest time that any record of the run speaks of. */
  readonly frontMs: Milliseconds;
}

/** A whole recording, folded from its records. A new object for each batch; unchanged runs stay identical. */
export interface RecordingModel {
  readonly header: HeaderRecord | null;
  readonly machine: MachineRecord | null;
  readonly runs: readonly RunModel[];
  /** true once the last record was seen: the recording was finished in order. */
  readonly finished: boolean;
}

export const emptyModel: RecordingModel = {
  header: null,
  machine: null,
  runs: [],
  finished: false,
};

/** What the model is made of: records, and samples that were put together while a file was read. */
export type Foldable = RecordingRecord | SampleBlock;
type RunRecord = Extract<Foldable, { run: string }>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type MutableRun = Mutable<RunModel>;

/** A run that a batch changes. `samples`: where those of the batch go; null: none came so far. */
interface Touched {
  readonly run: MutableRun;
  readonly spanIndex: Map<string, number>;
  samples: SampleStore | null;
}

/**
 * Folds a batch of records into the model: the one way from records to what is shown, for a live
 * recording, an opened file, the command line and the exports alike. Records of an unknown run are
 * ignored (a damaged file may lack its start). Cost: proportional to the batch plus one copy of the
 * touched runs' array headers.
 */
export function fold(model: RecordingModel, records: readonly Foldable[]): RecordingModel {
  let { header, machine, finished } = model;
  const runs = [...model.runs];
  const touched = new Map<string, Touched>();

  for (const record of records) {
    if (record.kind === 'header') header = record;
    else if (record.kind === 'machine') machine = record;
    else if (record.kind === 'end') finished = true;
    else if (record.kind === 'run-start') {
      if (!runs.some((run) => run.start.run === record.run)) runs.push(newRun(record));
    } else {
      let entry = touched.get(record.run);
      if (entry === undefined) {
        const index = runs.findIndex((run) => run.start.run === record.run);
        const current = runs[index];
        if (current === undefined) continue;
        const run = copyOf(current);
        runs[index] = run as RunModel;
        entry = { run, spanIndex: indexOfSpans(run.spans), samples: null };
        touched.set(record.run, entry);
      }
      apply(entry, record);
    }
  }
  for (const { run, samples } of touched.values())
    if (samples !== null) run.samples = samples.samples();
  return { header, machine, runs, finished };
}

function newRun(start: RunStartRecord): RunModel {
  return {
    start,
    spans: [],
    samples: noSamples,
    machineSamples: [],
    fileEvents: [],
    workSizes: [],
    output: [],
    packages: [],
    missing: [],
    preparation: null,
    profiles: [],
    functionNames: [],
    causes: [],
    notes: [],
    binary: null,
    leftBehind: null,
    end: null,
    frontMs: 0,
  };
}

function copyOf(run: RunModel): MutableRun {
  return {
    ...run,
    spans: [...run.spans],
    machineSamples: [...run.machineSamples],
    fileEvents: [...run.fileEvents],
    workSizes: [...run.workSizes],
    output: [...run.output],
    packages: [...run.packages],
    missing: [...run.missing],
    profiles: [...run.profiles],
    functionNames: [...run.functionNames],
    causes: [...run.causes],
    notes: [...run.notes],
  };
}

function indexOfSpans(spans: readonly Span[]): Map<string, number> {
  return new Map(spans.map((span, index) => [span.start.span, index]));
}

function apply(touched: Touched, record: Exclude<RunRecord, RunStartRecord>): void {
  const { run, spanIndex } = touched;
  if ('atMs' in record && record.kind !== 'note' && record.kind !== 'missing')
    run.frontMs = Math.max(run.frontMs, record.atMs);
  switch (record.kind) {
    case 'tool-start':
      spanIndex.set(record.span, run.spans.length);
      run.spans.push({ start: record, files: [], end: null });
      return;
    case 'tool-files':
      replaceSpan(run, spanIndex, record.span, (span) => ({
        ...span,
        files: [...span.files, record],
      }));
      return;
    case 'tool-end':
      run.frontMs = Math.max(run.frontMs, record.endMs);
      replaceSpan(run, spanIndex, record.span, (span) => ({ ...span, end: record }));
      return;
    case 'sample':
      samplesOf(touched).add(record);
      return;
    case 'sample-block':
      if (touched.samples === null && run.samples.length === 0)
        touched.samples = SampleStore.after(record.samples);
      else samplesOf(touched).append(record.samples);
      for (const atMs of record.samples.atMs) run.frontMs = Math.max(run.frontMs, atMs);
      return;
    case 'machine-sample':
      run.machineSamples.push(record);
      return;
    case 'file-event':
      run.fileEvents.push(record);
      return;
    case 'work-size':
      run.workSizes.push(record);
      return;
    case 'output':
      run.output.push(record);
      return;
    case 'package':
      run.packages.push(record);
      return;
    case 'missing':
      run.missing.push(record);
      return;
    case 'preparation':
      run.preparation = record;
      return;
    case 'profile':
      run.profiles.push(withAllNames(run.functionNames, record));
      return;
    case 'cause':
      run.causes.push(record);
      return;
    case 'note':
      run.notes = run.notes.filter(({ note }) => note !== record.note);
      if (record.text !== '') run.notes.push(record);
      return;
    case 'binary':
      run.binary = record;
      return;
    case 'left-behind':
      run.leftBehind = record;
      return;
    case 'run-end':
      run.end = record;
      run.frontMs = record.wallMs;
      return;
    default:
      assertNever(record);
  }
}

function samplesOf(touched: Touched): SampleStore {
  const { run } = touched;
  touched.samples ??=
    run.samples.length === 0 ? new SampleStore(run.start.run) : SampleStore.after(run.samples);
  return touched.samples;
}

function replaceSpan(
  run: MutableRun,
  spanIndex: ReadonlyMap<string, number>,
  id: string,
  change: (span: Span) => Span,
): void {
  const index = spanIndex.get(id);
  const span = index === undefined ? undefined : run.spans[index];
  if (index !== undefined && span !== undefined) run.spans[index] = change(span);
}

/** Start of a span in ms: exact once the tool ended, before that when its start was noted. */
export function spanStartMs(span: Span): Milliseconds {
  return span.end?.startMs ?? span.start.atMs;
}

/** End of a span in ms; for one that still runs, or never reported, the front of its run. */
export function spanEndMs(span: Span, run: RunModel): Milliseconds {
  return span.end?.endMs ?? run.frontMs;
}
