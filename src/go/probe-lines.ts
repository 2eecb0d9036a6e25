import * as z from 'zod';
import { quickReader } from '../quick-check.ts';

/**
 * What the probe writes: one JSON object a line. Times are whole microseconds on the run's clock, CPU
 * times microseconds, stages nanoseconds; null is "could not be measured". Fields that an older or
 * newer probe leaves out count as null.
 */
const count = z.number().min(0);
const measured = count.nullable().default(null);
const text = z.string().max(4096);
const maybe = text.nullable().default(null);
const truth = z.boolean().nullable().default(null);
const exitCode = z.int().nullable().default(null);

const usage = z.object({
  userUs: measured,
  systemUs: measured,
  peakRssBytes: measured,
  readBytes: measured,
  writtenBytes: measured,
  diskReadBytes: measured,
  diskWrittenBytes: measured,
});
export type ProbeUsage = Readonly<z.infer<typeof usage>>;

const noUsage = usage.parse({});

const toolStart = z.object({
  kind: z.literal('tool-start'),
  id: text,
  atUs: z.number(),
  probePid: count.nullable().default(null),
  pid: count,
  tool: text,
  package: maybe,
  path: text.default(''),
  argumentBytes: measured,
  flags: z
    .object({ dwarf: truth, stripped: truth, output: maybe, action: maybe })
    .default({ dwarf: null, stripped: null, output: null, action: null }),
});

const toolFiles = z.object({
  kind: z.literal('tool-files'),
  id: text,
  dir: text.default(''),
  embedded: z.boolean().default(false),
  files: z.array(z.tuple([text, count.nullable()])),
});

const toolEnd = usage.extend({
  kind: z.literal('tool-end'),
  id: text,
  pid: count,
  startUs: z.number(),
  endUs: z.number(),
  exitCode,
  signal: maybe,
  minorFaults: measured,
  majorFaults: measured,
  stages: z
    .array(z.tuple([text, count]))
    .nullable()
    .default(null),
  functions: measured,
  lines: measured,
  outputBytes: measured,
  probeUs: measured,
  /** The CPU profile that the tool wrote of itself: a file in the folder given to the probe. */
  profile: maybe,
  /** A compile that could not write its stages: the probe ran it again without, under another id. */
  repeated: z.boolean().default(false),
});

const runStart = z.object({
  kind: z.literal('run-start'),
  atUs: z.number(),
  pid: count,
  supervisorPid: count.nullable().default(null),
  clock: z.enum(['monotonic', 'wall']),
});

const runEnd = z.object({
  kind: z.literal('run-end'),
  atUs: z.number(),
  exitCode,
  signal: maybe,
  stopped: z.enum(['asked', 'application-gone']).nullable().default(null),
  command: usage
    .nullable()
    .default(null)
    .transform((value) => value ?? noUsage),
  tree: usage
    .nullable()
    .default(null)
    .transform((value) => value ?? noUsage),
  survivors: z.array(z.object({ pid: count, name: text })).default([]),
  probeUs: measured,
  /** The command could not be started at all, and why. */
  error: maybe,
});

export const probeLineSchema = z.discriminatedUnion('kind', [
  toolStart,
  toolFiles,
  toolEnd,
  runStart,
  runEnd,
]);

export type ProbeLine = Readonly<z.infer<typeof probeLineSchema>>;
export type ProbeLineOf<K extends ProbeLine['kind']> = Extract<ProbeLine, { kind: K }>;

const readLine = quickReader<ProbeLine>(probeLineSchema);

/** Longer lines are never written by the probe (4 KiB a write); more is a sign of a damaged log. */
const longestLine = 1 << 16;

/** One line of the probe's log, or null if it is none (torn, foreign, or of a later kind). */
export function parseProbeLine(line: string): ProbeLine | null {
  if (line.length > longestLine || !line.startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return readLine(value);
}
