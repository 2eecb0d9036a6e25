import * as z from 'zod';
import { amount, count, exitCode, measured, ms, name, runId, signal, text } from './fields.ts';
import { cacheStateSchema } from './kinds.ts';
import { machineReading } from './observed-records.ts';
import { resourcesSchema } from './resources.ts';

/** Records of a Run as a whole: its command, conditions, output and end. */

/** The orders in which the runs of several sides are made; `race`: all sides at the same time. */
export const recordingOrders = ['sequence', 'alternate', 'race'] as const;
export type RecordingOrder = (typeof recordingOrders)[number];

/** What preparing a Run may take; none of it is measured. */
export const preparationSteps = [
  'check',
  'copy-project',
  'fill-cache',
  'edit',
  'evict',
  'rest',
] as const;
export type PreparationStep = (typeof preparationSteps)[number];

/** What the page cache is emptied of before a run from a cold disk. */
export const pageCacheParts = ['sources', 'goroot', 'modules', 'build-cache', 'tools'] as const;

/** Under which conditions a side's runs are made, beside its command and its cache. */
export const conditionsSchema = z.object({
  /** Run after a build that succeeded, inside the measured time: path of the program, then its arguments. */
  thenRun: z.array(text).min(1).nullable(),
  /** The compiler and the linker profile themselves (slower). */
  xray: z.boolean(),
  /** The source file (relative to the project) that was edited after the cache was filled; null: none. */
  edit: name.nullable(),
  /** Variables that were set for this side only. */
  environment: z.record(name, text),
  order: z.enum(recordingOrders),
  /** Id of the recipe that the recording was made by; null: sides of the person's own. */
  recipe: name.nullable(),
});

export const runStartSchema = z.object({
  kind: z.literal('run-start'),
  run: runId,
  /** `A`, `B`, `C` … by its place in the plan. */
  side: z.string().min(1).max(40),
  /** What the side is called: chosen by the person or the recipe, else its command. */
  label: name,
  /** The go command as the person gave it, `go` first; what observation adds is in `observedCommand`. */
  command: z.array(text).min(1),
  observedCommand: z.array(text),
  verb: z.enum(['run', 'build', 'install', 'test']),
  /** What the project is called in the window: the folder's or the example's name. */
  project: name,
  /** Absolute folder in which the command ran. Left out of exports. */
  dir: name,
  /**
   * The folder of which `dir` is a private copy that is gone by now; null: a copy of a bundled example.
   * Not there: `dir` is the project's own.
   */
  copyOf: name.nullable().optional(),
  cache: cacheStateSchema,
  conditions: conditionsSchema,
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

export const outputSchema = z.object({
  kind: z.literal('output'),
  run: runId,
  atMs: ms,
  stream: z.enum(['stdout', 'stderr', 'input']),
  text: z.string().max(1 << 17),
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
  /**
   * The whole machine as systeminformation told it, asked just before the run (a race) began and just after it ended,
   * so for some tens of ms more; absent: it was too short for that (0.5 s).
   */
  machine: z.object(machineReading).optional(),
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
    'profiles',
  ]),
  /** Key of the catalogue's reason, or the raw text of the error. */
  reason: text,
  /** Of what was missing at one moment only: when, and for how long by a clock that went on. */
  atMs: ms.optional(),
  durationMs: amount.optional(),
});

/** What was done before a Run, so that its start is known. Follows the run's start in the file. */
export const preparationSchema = z.object({
  kind: z.literal('preparation'),
  run: runId,
  steps: z.array(z.object({ step: z.enum(preparationSteps), durationMs: amount })),
  /** How much of what the build reads lay in RAM before and after eviction; null: nothing was evicted. */
  pageCache: z
    .array(
      z.object({
        part: z.enum(pageCacheParts),
        bytes: measured,
        residentBeforeBytes: measured,
        residentAfterBytes: measured,
      }),
    )
    .nullable(),
});
