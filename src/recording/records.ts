import * as z from 'zod';
import { amount, count, name } from './fields.ts';
import { noteSchema } from './note-record.ts';
import {
  binarySchema,
  fileEventSchema,
  machineSampleSchema,
  sampleSchema,
  workSizeSchema,
} from './observed-records.ts';
import {
  leftBehindSchema,
  missingSchema,
  outputSchema,
  preparationSchema,
  runEndSchema,
  runStartSchema,
} from './run-records.ts';
import {
  causeSchema,
  packageSchema,
  profileSchema,
  toolEndSchema,
  toolFilesSchema,
  toolStartSchema,
} from './tool-records.ts';

/**
 * The records of a recording: one JSON object a line, in the order in which they were observed.
 * `docs/file-format.md` documents them for other readers; the two are kept in step.
 *
 * Times (`…Ms`) are milliseconds since the run's command was started, on a monotonic clock; they may
 * be slightly negative for what was seen just before. `null` always means "could not be measured".
 */
export const formatName = 'buildoscope';
export const formatVersion = 2;

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

/** The last record of a recording that was finished in order; only notes may follow it. */
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
  preparationSchema,
  profileSchema,
  causeSchema,
  noteSchema,
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
export type PreparationRecord = RecordOf<'preparation'>;
export type ProfileRecord = RecordOf<'profile'>;
export type CauseRecord = RecordOf<'cause'>;
export type NoteRecord = RecordOf<'note'>;
