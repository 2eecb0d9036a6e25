import * as z from 'zod';
import { type ProcessKind, processKinds } from './kinds.ts';

/** The fields that records are made of. Limits keep a damaged or hostile file from costing more than it is worth. */
export const ms = z.number().min(-60_000).max(1e10);
export const count = z.int().min(0);
export const amount = z.number().min(0);
/** null: could not be measured. */
export const measured = amount.nullable();
export const text = z.string().max(1 << 20);
export const name = z.string().max(4096);
export const runId = z.string().regex(/^[A-Z][1-9][0-9]{0,3}$/);
export const exitCode = z.int().nullable();
export const signal = z.string().max(32).nullable();
/** An object and no record of the enum: the reader checks a hundred thousand of them, in half the time. */
export const byKind = z.object(
  Object.fromEntries(processKinds.map((kind) => [kind, amount.exactOptional()])) as Record<
    ProcessKind,
    z.ZodExactOptional<typeof amount>
  >,
);
