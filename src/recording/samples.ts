import { type ProcessKind, processKinds } from './kinds.ts';
import type { SampleRecord } from './records.ts';

/** What a sample tells of bytes moved. */
export const sampleBytes = [
  'readBytes',
  'writtenBytes',
  'diskReadBytes',
  'diskWrittenBytes',
] as const;
export type SampleBytes = (typeof sampleBytes)[number];

/** One number a sample for each kind of process that any of them saw; 0: not in this one. */
export type KindColumns = { readonly [kind in ProcessKind]?: Float64Array };

/*
 * A sample as a row of numbers: where each figure stands in it. A kind of process that is absent is 0; bytes
 * that were not measured and readings that are absent are NaN, which no recording can hold.
 */
const kinds = processKinds.length;
export const sampleRow = {
  atMs: 0,
  intervalMs: 1,
  cpuMs: 2,
  rssBytes: 2 + kinds,
  bytes: 2 + 2 * kinds,
  processes: 2 + 2 * kinds + sampleBytes.length,
  readings: 3 + 2 * kinds + sampleBytes.length,
  length: 4 + 2 * kinds + sampleBytes.length,
} as const;

/** Whether a place in a sample's row is a figure of one kind of process. */
export function isOfKind(place: number): boolean {
  return place >= sampleRow.cpuMs && place < sampleRow.bytes;
}

/**
 * The samples of a run, in order: for each figure a column with one number a sample. There may be hundreds of
 * thousands, and what is drawn adds them all up: columns take a fifth of the time of objects, and half the memory.
 */
export class Samples implements Iterable<SampleRecord> {
  readonly run: string;
  readonly length: number;
  readonly atMs: Float64Array;
  readonly intervalMs: Float64Array;
  readonly cpuMs: KindColumns;
  readonly rssBytes: KindColumns;
  /** NaN: not measured. */
  readonly bytes: Readonly<Record<SampleBytes, Float64Array>>;
  readonly processes: Float64Array;
  /** How many readings each one is of; NaN: it is one. */
  readonly readings: Float64Array;

  /** `columns` as `sampleRow` orders them; null: of a kind that no sample saw. */
  constructor(run: string, length: number, columns: readonly (Float64Array | null)[]) {
    const column = (index: number) => columns[index]?.subarray(0, length) ?? nothing;
    const byKind = (first: number): KindColumns =>
      Object.fromEntries(
        processKinds.flatMap((kind, index) =>
          (columns[first + index] ?? null) === null ? [] : [[kind, column(first + index)]],
        ),
      );
    const [read, written, diskRead, diskWritten] = [0, 1, 2, 3].map((index) =>
      column(sampleRow.bytes + index),
    );
    this.run = run;
    this.length = length;
    this.atMs = column(sampleRow.atMs);
    this.intervalMs = column(sampleRow.intervalMs);
    this.cpuMs = byKind(sampleRow.cpuMs);
    this.rssBytes = byKind(sampleRow.rssBytes);
    this.bytes = {
      readBytes: read ?? nothing,
      writtenBytes: written ?? nothing,
      diskReadBytes: diskRead ?? nothing,
      diskWrittenBytes: diskWritten ?? nothing,
    };
    this.processes = column(sampleRow.processes);
    this.readings = column(sampleRow.readings);
  }

  /** One of them as a record, without the kinds of which it has 0. */
  record(index: number): SampleRecord | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const { readBytes, writtenBytes, diskReadBytes, diskWrittenBytes } = this.bytes;
    const readings = this.readings[index] ?? Number.NaN;
    return {
      kind: 'sample',
      run: this.run,
      atMs: this.atMs[index] ?? 0,
      intervalMs: this.intervalMs[index] ?? 0,
      cpuMs: kindsAt(this.cpuMs, index),
      rssBytes: kindsAt(this.rssBytes, index),
      readBytes: measured(readBytes[index]),
      writtenBytes: measured(writtenBytes[index]),
      diskReadBytes: measured(diskReadBytes[index]),
      diskWrittenBytes: measured(diskWrittenBytes[index]),
      processes: this.processes[index] ?? 0,
      ...(Number.isNaN(readings) ? {} : { readings }),
    };
  }

  /** Those from one place up to another as records. */
  records(from = 0, to = this.length): readonly SampleRecord[] {
    const records: SampleRecord[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index++) {
      const record = this.record(index);
      if (record !== undefined) records.push(record);
    }
    return records;
  }

  [Symbol.iterator](): Iterator<SampleRecord> {
    return this.records()[Symbol.iterator]();
  }
}

const nothing = new Float64Array(0);
export const noSamples = new Samples('', 0, []);

function kindsAt(columns: KindColumns, index: number): SampleRecord['cpuMs'] {
  const values: { [kind in ProcessKind]?: number } = {};
  for (const kind of processKinds) {
    const value = columns[kind]?.[index] ?? 0;
    if (value !== 0) values[kind] = value;
  }
  return values;
}

function measured(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
