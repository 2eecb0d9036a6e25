import * as z from 'zod';
import { runId } from '../recording/fields.ts';
import { processKindSchema } from '../recording/kinds.ts';
import { zeroMoments } from './alignment.ts';
import { knownOrigins } from './origins.ts';

/** How several sides are shown: each with its tracks, as lines in the same tracks, or further ones minus the first. */
export const layouts = ['sides', 'overlay', 'difference'] as const;
export type Layout = (typeof layouts)[number];

const word = z.string().min(1).max(40);
const range = z
  .object({ startMs: z.number(), endMs: z.number() })
  .refine(({ startMs, endMs }) => endMs >= startMs);

/**
 * What the window remembers of how a recording was looked at, from one start to the next. Words that a
 * later version adds (another track) are dropped by one that doesn't know them.
 */
export const storedViewSchema = z.object({
  /** The part of the axis that is shown; null: all of it. */
  view: range.nullable(),
  /** The selected range; null: none. */
  selection: range.nullable(),
  hiddenKinds: z.array(processKindSchema).max(20),
  hiddenOrigins: z.array(z.enum(knownOrigins)).max(20).default([]),
  colorBy: z.enum(['kind', 'origin']).default('kind'),
  /** Whether the load of the whole machine is drawn over the CPU track. */
  machineShown: z.boolean().default(false),
  folded: z.array(word).max(40),
  /** The run chosen for a side that has several. */
  chosenRuns: z.record(word, runId),
  layout: z.enum(layouts).default('sides'),
  zero: z.enum(zeroMoments).default('start'),
});

export type StoredView = Readonly<z.infer<typeof storedViewSchema>>;
