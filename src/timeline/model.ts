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

/** Everything known of one Run. A new object whenever something of the run changed; lists to which nothing came stay identical. */
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
type ListName = {
  [K in keyof RunModel]: RunModel[K] extends readonly unknown[] ? K : never;
}[keyof RunModel];

/** A run that a batch changes. */
interface Changing {
  /** A copy, but for lists that are not in `own`. */
  readonly run: MutableRun;
  readonly own: Set<ListName>;
  /** Where each span lies; made when a batch first speaks of one that is there. */
  spanIndex: Map<string, number> | null;
  /** Where samples of the batch go; null: none came so far. */
  samples: SampleStore | null;
}

/**
 * Folds a batch of records into the model: the one way from records to what is shown, for a live
 * recording, an opened file, the command line and the exports alike. Records of an unknown run are
 * ignored (a damaged file may lack its start). Cost: proportional to the batch plus one copy of the
 * lists that it adds to.
 */
export function fold(model: RecordingModel, records: readonly Foldable[]): RecordingModel {
  let { header, machine, finished } = model;
  const runs = [...model.runs];
  const touched = new Map<string, Changing>();

  for (const record of records) {
    if (record.kind === 'header') header = record;
    else if (record.kind === 'machine') machine = record;
    else if (record.kind === 'end') finished = true;
    else if (record.kind === 'run-start') {
      if (!runs.some((run) => run.start.run === record.run)) runs.push(newRun(record));
    } else {
      let changing = touched.get(record.run);
      if (changing === undefined) {
        const index = runs.findIndex((run) => run.start.run === record.run);
        const current = runs[index];
        if (current === undefined) continue;
        const run = { ...current } as MutableRun;
        runs[index] = run;
        changing = { run, own: new Set(), spanIndex: null, samples: null };
        touched.set(record.run, changing);
      }
      apply(changing, record);
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

/** The run with a list of its own to add to. */
function withOwn({ run, own }: Changing, name: ListName): MutableRun {
  if (!own.has(name)) {
    own.add(name);
    Object.assign(run, { [name]: [...run[name]] });
  }
  return run;
}

function apply(changing: Changing, record: Exclude<RunRecord, RunStartRecord>): void {
  const { run } = changing;
  if ('atMs' in record && record.kind !== 'note' && record.kind !== 'missing')
    run.frontMs = Math.max(run.frontMs, record.atMs);
  switch (record.kind) {
    case 'tool-start':
      changing.spanIndex?.set(record.span, run.spans.length);
      withOwn(changing, 'spans').spans.push({ start: record, files: [], end: null });
      return;
    case 'tool-files':
      replaceSpan(changing, record.span, (span) => ({
        ...span,
        files: [...span.files, record],
      }));
      return;
    case 'tool-end':
      run.frontMs = Math.max(run.frontMs, record.endMs);
      replaceSpan(changing, record.span, (span) => ({ ...span, end: record }));
      return;
    case 'sample':
      samplesOf(changing).add(record);
      return;
    case 'sample-block':
      samplesOf(changing).append(record.samples);
      run.frontMs = latest(record.samples.atMs, run.frontMs);
      return;
    case 'machine-sample':
      withOwn(changing, 'machineSamples').machineSamples.push(record);
      return;
    case 'file-event':
      withOwn(changing, 'fileEvents').fileEvents.push(record);
      return;
    case 'work-size':
      withOwn(changing, 'workSizes').workSizes.push(record);
      return;
    case 'output':
      withOwn(changing, 'output').output.push(record);
      return;
    case 'package':
      withOwn(changing, 'packages').packages.push(record);
      return;
    case 'missing':
      withOwn(changing, 'missing').missing.push(record);
      return;
    case 'preparation':
      run.preparation = record;
      return;
    case 'profile':
      withOwn(changing, 'profiles').profiles.push(
        withAllNames(withOwn(changing, 'functionNames').functionNames, record),
      );
      return;
    case 'cause':
      withOwn(changing, 'causes').causes.push(record);
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

/** The latest of some times, at least `leastMs`. */
function latest(times: Float64Array, leastMs: Milliseconds): Milliseconds {
  let lastMs = leastMs;
  for (const atMs of times) if (atMs > lastMs) lastMs = atMs;
  return lastMs;
}

function samplesOf(changing: Changing): SampleStore {
  const { run } = changing;
  changing.samples ??=
    run.samples.length === 0 ? new SampleStore(run.start.run) : SampleStore.after(run.samples);
  return changing.samples;
}

function replaceSpan(changing: Changing, id: string, change: (span: Span) => Span): void {
  changing.spanIndex ??= new Map(changing.run.spans.map((span, index) => [span.start.span, index]));
  const index = changing.spanIndex.get(id);
  const span = index === undefined ? undefined : changing.run.spans[index];
  if (index !== undefined && span !== undefined)
    withOwn(changing, 'spans').spans[index] = change(span);
}

/** Start of a span in ms: exact once the tool ended, before that when its start was noted. */
export function spanStartMs(span: Span): Milliseconds {
  return span.end?.startMs ?? span.start.atMs;
}

/** End of a span in ms; for one that still runs, or never reported, the front of its run. */
export function spanEndMs(span: Span, run: RunModel): Milliseconds {
  return span.end?.endMs ?? run.frontMs;
}
