import * as z from 'zod';
import { amount, byKind, count, measured, ms, name, runId } from './fields.ts';

/** Records of what samples and watched folders showed while a Run went on. */

/** One reading of the build's processes: what the sampler tells, without its time. */
export const processReading = {
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
} as const;

/** How many readings were put together, as nothing happened in between; absent: it is one. */
const readings = count.min(1).optional();

export const sampleSchema = z.object({
  kind: z.literal('sample'),
  run: runId,
  atMs: ms,
  ...processReading,
  readings,
});

/** One reading of the whole machine, about twice a second, without its time. */
export const machineReading = {
  intervalMs: amount,
  /** Busy CPU of all cores, in cores. */
  busyCores: measured,
  usedMemoryBytes: measured,
  pageCacheBytes: measured,
  diskReadBytes: measured,
  diskWrittenBytes: measured,
} as const;

export const machineSampleSchema = z.object({
  kind: z.literal('machine-sample'),
  run: runId,
  atMs: ms,
  ...machineReading,
  readings,
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
