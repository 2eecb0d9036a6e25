import { z } from 'zod';
import { cacheStateSchema, originSchema, processKinds } from './kinds.ts';
import { resourcesSchema } from './resources.ts';

/**
 * The records of a recording: one JSON object a line, in the order in which they were observed.
 * `docs/file-format.md` documents them for other readers; the two are kept in step.
 *
 * Times (`…Ms`) are milliseconds since the run's command was started, on a monotonic clock; they may
 * be slightly negative for what was seen just before. `null` always means "could not be measured".
 */
export const formatName = 'buildoscope';
export const formatVersion = 1;

const ms = z.number().min(-60_000).max(1e10);
const count = z.int().min(0);
const amount = z.number().min(0);
/** null: could not be measured. */
const measured = amount.nullable();
const text = z.string().max(1 << 20);
const name = z.string().max(4096);
const runId = z.string().regex(/^[A-Z][1-9][0-9]{0,3}$/);
const exitCode = z.int().nullable();
const signal = z.string().max(32).nullable();

const byKind = z.partialRecord(z.enum(processKinds), amount);

export const headerSchema = z.object({
  kind: z.literal('header'),
  format: z.literal(formatName),
  version: z.int().min(1),
  id: z.uuid(),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** Version of the application that wrote the file. */
  application: name,
});

export const machineSchema = z.object({
  kind: z.literal('machine'),
  platform: name,
  arch: name,
  osName: name.nullable(),
  cpuModel: name.nullable(),
  /** Logical cores of the machine, and those that the build may use (affinity, cgroup, GOMAXPROCS). */
  cores: count.min(1),
  usableCores: amount,
  memoryBytes: amount,
});

export const runStartSchema = z.object({
  kind: z.literal('run-start'),
  run: runId,
  side: z.string().min(1).max(40),
  /** The go command as the person gave it, `go` first; what observation adds is in `observedCommand`. */
  command: z.array(text).min(1),
  observedCommand: z.array(text),
  verb: z.enum(['run', 'build', 'install', 'test']),
  /** What the project is called in the window: the folder's or the example's name. */
  project: name,
  /** Absolute folder in which the command ran. Left out of exports. */
  dir: name,
  cache: cacheStateSchema,
  /** ISO 8601, UTC; the wall clock at time 0. */
  startedAt: z.iso.datetime(),
  toolchain: z.object({
    version: name,
    goos: name,
    goarch: name,
    path: name,
  }),
  /** Go's own settings that mattered (an allow-list; nothing else of the environment is stored). */
  environment: z.record(name, text),
  requestedHz: amount,
  /** The temporary folder given to go as GOTMPDIR, and the build cache used. */
  workRoot: name,
  cacheDir: name,
});

export const toolStartSchema = z.object({
  kind: z.literal('tool-start'),
  run: runId,
  /** Unique within the run. */
  span: name,
  atMs: ms,
  pid: count,
  /** Base name: compile, link, asm, cgo, vet, gcc, program … */
  tool: name,
  /** Import path as go names it (`fmt`, `command-line-arguments`), null for tools that serve none. */
  package: name.nullable(),
  path: name,
  /** compile: `-dwarf=false` given; link: `-s`/`-w` given. null: does not apply. */
  flags: z.object({
    dwarf: z.boolean().nullable(),
    stripped: z.boolean().nullable(),
    output: name.nullable(),
  }),
});

export const toolFilesSchema = z.object({
  kind: z.literal('tool-files'),
  run: runId,
  span: name,
  atMs: ms,
  /** Folder that relative names start from. */
  dir: name,
  embedded: z.boolean(),
  files: z.array(z.tuple([name, measured])),
});

export const toolEndSchema = resourcesSchema.extend({
  kind: z.literal('tool-end'),
  run: runId,
  span: name,
  startMs: ms,
  endMs: ms,
  exitCode,
  signal,
  minorFaults: measured,
  majorFaults: measured,
  /** Stages as the tool itself timed them, in order; names as the tool gives them, nanoseconds → ms. */
  stages: z.array(z.object({ name, durationMs: amount })).nullable(),
  functions: measured,
  lines: measured,
  outputBytes: measured,
  /** CPU time of the probe around this tool. */
  probeMs: measured,
  /** CPU time of this process that samples had seen, and when they saw it last; null: never seen. */
  sampledCpuMs: measured,
  lastSampledMs: ms.nullable(),
});

export const sampleSchema = z.object({
  kind: z.literal('sample'),
  run: runId,
  atMs: ms,
  /** Length of the interval that this sample closes. */
  intervalMs: amount,
  /** CPU time used in the interval by each kind of process; absent kind: 0. */
  cpuMs: byKind,
  /** Resident memory now, by kind. */
  rssBytes: byKind,
  /** Bytes moved in the interval by the build's processes; null: not available on this platform. */
  readBytes: measured,
  writtenBytes: measured,
  diskReadBytes: measured,
  diskWrittenBytes: measured,
  /** Processes of the build alive now. */
  processes: count,
});

/** The whole machine, from systeminformation (every platform) about twice a second. */
export const machineSampleSchema = z.object({
  kind: z.literal('machine-sample'),
  run: runId,
  atMs: ms,
  intervalMs: amount,
  /** Busy CPU of all cores, in cores. */
  busyCores: measured,
  usedMemoryBytes: measured,
  pageCacheBytes: measured,
  diskReadBytes: measured,
  diskWrittenBytes: measured,
});

export const fileEventKinds = [
  'created',
  'grew',
  'started',
  'ended',
  'moved',
  'copied',
  'deleted',
  'kept',
] as const;

export const fileEventSchema = z.object({
  kind: z.literal('file-event'),
  run: runId,
  atMs: ms,
  /** `binary` the executable that is built; `work` go's temporary folder. */
  subject: z.enum(['binary', 'work']),
  event: z.enum(fileEventKinds),
  path: name,
  /** For `moved` and `copied`: where from. */
  from: name.nullable(),
  bytes: measured,
});

export const workSizeSchema = z.object({
  kind: z.literal('work-size'),
  run: runId,
  atMs: ms,
  bytes: amount,
  files: count,
});

export const outputSchema = z.object({
  kind: z.literal('output'),
  run: runId,
  atMs: ms,
  stream: z.enum(['stdout', 'stderr', 'input']),
  text: z.string().max(1 << 17),
});

export const packageSchema = z.object({
  kind: z.literal('package'),
  run: runId,
  path: name,
  name: name,
  origin: originSchema,
  module: name.nullable(),
  version: name.nullable(),
  /** true: compiled in this run; false: taken from the cache. */
  built: z.boolean(),
  /** Import paths that it depends on directly. */
  imports: z.array(name),
});

export const binarySchema = z.object({
  kind: z.literal('binary'),
  run: runId,
  path: name,
  bytes: measured,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  createdMs: ms.nullable(),
  deletedMs: ms.nullable(),
  fate: z.enum(['kept', 'deleted', 'cached']),
});

export const leftBehindSchema = z.object({
  kind: z.literal('left-behind'),
  run: runId,
  /** New or changed files, relative to the folder in which the command ran. */
  project: z.array(name),
  gobin: z.array(name),
  temp: z.array(name),
  cacheBytes: measured,
  cacheFiles: measured,
});

export const runEndSchema = z.object({
  kind: z.literal('run-end'),
  run: runId,
  wallMs: amount,
  exitCode,
  signal,
  /** null: it ended by itself. */
  stopped: z.enum(['asked', 'application-gone']).nullable(),
  /** The go command itself without its children, and the whole tree. */
  command: resourcesSchema,
  tree: resourcesSchema,
  survivors: z.array(z.object({ pid: count, name })),
  droppedOutputBytes: amount,
  sampling: z.object({
    count,
    requestedHz: amount,
    medianIntervalMs: measured,
    p95IntervalMs: measured,
  }),
  observer: z.object({
    /** CPU time of Buildoscope's own processes (recorder, sampler, window) during the run. */
    cpuMs: measured,
    /** CPU time of the probe in all its calls. */
    probeMs: measured,
  }),
});

/** Something that could not be observed in this run, and why; shown where the data would be. */
export const missingSchema = z.object({
  kind: z.literal('missing'),
  run: runId,
  what: z.enum([
    'samples',
    'stages',
    'packages',
    'files',
    'disk',
    'program',
    'work',
    'probe',
    'machine',
    'eviction',
  ]),
  /** Key of the catalogue's reason, or the raw text of the error. */
  reason: text,
});

/** The last record of a recording that was finished in order. */
export const endSchema = z.object({ kind: z.literal('end') });

export const recordSchema = z.discriminatedUnion('kind', [
  headerSchema,
  machineSchema,
  runStartSchema,
  toolStartSchema,
  toolFilesSchema,
  toolEndSchema,
  sampleSchema,
  machineSampleSchema,
  fileEventSchema,
  workSizeSchema,
  outputSchema,
  packageSchema,
  binarySchema,
  leftBehindSchema,
  runEndSchema,
  missingSchema,
  endSchema,
]);

/** Arrays and tuples become readonly ones too: the mapped type keeps what they are. */
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type RecordingRecord = Deep<z.infer<typeof recordSchema>>;
export type RecordOf<K extends RecordingRecord['kind']> = Extract<RecordingRecord, { kind: K }>;

export type HeaderRecord = RecordOf<'header'>;
export type MachineRecord = RecordOf<'machine'>;
export type RunStartRecord = RecordOf<'run-start'>;
export type ToolStartRecord = RecordOf<'tool-start'>;
export type ToolFilesRecord = RecordOf<'tool-files'>;
export type ToolEndRecord = RecordOf<'tool-end'>;
export type SampleRecord = RecordOf<'sample'>;
export type MachineSampleRecord = RecordOf<'machine-sample'>;
export type FileEventRecord = RecordOf<'file-event'>;
export type WorkSizeRecord = RecordOf<'work-size'>;
export type OutputRecord = RecordOf<'output'>;
export type PackageRecord = RecordOf<'package'>;
export type BinaryRecord = RecordOf<'binary'>;
export type LeftBehindRecord = RecordOf<'left-behind'>;
export type RunEndRecord = RecordOf<'run-end'>;
export type MissingRecord = RecordOf<'missing'>;
