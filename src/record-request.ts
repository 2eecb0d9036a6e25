import * as z from 'zod';
import {
  isAllowedValue,
  isSideVariable,
  longestValue,
  sideVariables,
} from './go/side-variables.ts';
import { cacheStates } from './recording/kinds.ts';
import { recordingOrders } from './recording/run-records.ts';

/** What the window asks to be recorded: ids, commands that main parses, and settings of fixed lists. */

const id = z.string().min(1).max(200);
const argument = z.string().max(10_000);

export const commandSettingsSchema = z.object({
  verb: z.enum(['run', 'build', 'install', 'test']),
  /** Arguments for go after the verb, as typed (`-o hello .`), and for the program; parsed in main by src/go. */
  goArguments: argument,
  programArguments: argument,
});
export type CommandSettings = Readonly<z.infer<typeof commandSettingsSchema>>;

/** `as-left`: goes on in the private cache of the side before, in the state in which that left it. */
export const cacheChoices = [...cacheStates, 'as-left'] as const;
export type CacheChoice = (typeof cacheChoices)[number];

const environmentSchema = z
  .partialRecord(z.enum(sideVariables), z.string().min(1).max(longestValue))
  .refine((variables) =>
    Object.entries(variables).every(
      ([name, value]) => isSideVariable(name) && isAllowedValue(name, value),
    ),
  );
export type SideEnvironment = Readonly<z.infer<typeof environmentSchema>>;

export const sideSettingsSchema = z.object({
  /** Shown only; empty: the command stands for the side. */
  label: z
    .string()
    .max(60)
    .regex(/^\P{Cc}*$/u),
  command: commandSettingsSchema,
  cache: z.enum(cacheChoices),
  environment: environmentSchema,
  /** One of the toolchains that main has found, by its id; null: the go of the window. */
  toolchainId: id.nullable(),
  /** Run the program after a build or install that succeeded, with the command's program arguments. */
  thenRun: z.boolean(),
  edit: z.enum(['own', 'shared']).nullable(),
});
export type SideSettings = Readonly<z.infer<typeof sideSettingsSchema>>;

export const mostSides = 6;
export const mostRepeats = 50;
/** Longest rest between two runs (ms). */
export const longestRestMs = 60_000;

export const recordRequestSchema = z.object({
  projectId: id,
  sides: z.array(sideSettingsSchema).min(1).max(mostSides),
  order: z.enum(recordingOrders),
  repeat: z.int().min(1).max(mostRepeats),
  restMs: z.int().min(0).max(longestRestMs),
  /** The recipe that set the sides up, as long as nothing of it was changed. */
  recipe: id.nullable(),
  /** The compiler and the linker profile themselves. */
  xray: z.boolean(),
});
export type RecordRequest = Readonly<z.infer<typeof recordRequestSchema>>;
