import * as z from 'zod';
import { amount, count, exitCode, measured, ms, name, runId, signal, text } from './fields.ts';
import { originSchema } from './kinds.ts';
import { resourcesSchema } from './resources.ts';

/** Records of tool processes and of the packages that they served. */

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

/** Frames of one stack: Go keeps 64, each of which may stand for several inlined ones. */
export const mostFrames = 1024;

/** A CPU profile that a tool took of itself (X-ray), reduced to what flame graphs and stages need. */
export const profileSchema = z.object({
  kind: z.literal('profile'),
  run: runId,
  span: name,
  /** CPU time that one sample stands for. */
  periodMs: amount,
  /** Names of the functions, as the Go linker gives them; with `known`, those that are new in the run. */
  functions: z.array(name),
  /** Places among the names of all profiles of the run up to here; they follow those of `functions`. */
  known: z.array(count).optional(),
  /** Each: the functions from the outermost to the innermost, as places in these names; how many samples. */
  stacks: z.array(z.tuple([z.array(count).max(mostFrames), count])),
});

/** Why a package was compiled, or the executable linked, in this run: from the inputs that Go hashes. */
export const causeSchema = z.object({
  kind: z.literal('cause'),
  run: runId,
  action: z.enum(['compile', 'link']),
  package: name,
  cause: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('never-built') }),
    /** Files relative to the package's folder, with what became of them. */
    z.object({ kind: z.literal('source-changed'), files: z.array(name) }),
    z.object({ kind: z.literal('dependency-changed'), packages: z.array(name) }),
    /** Flags and variables that Go hashes; null: not there. */
    z.object({
      kind: z.literal('settings-changed'),
      settings: z.array(z.object({ name, before: text.nullable(), after: text.nullable() })),
    }),
    z.object({ kind: z.literal('go-version-changed'), before: name, after: name }),
    /** `no-earlier-build`: nothing is known of what built here before; `not-told`: Go's inputs say nothing. */
    z.object({
      kind: z.literal('unknown'),
      reason: z.enum(['no-earlier-build', 'not-told', 'same-inputs']),
    }),
  ]),
});
