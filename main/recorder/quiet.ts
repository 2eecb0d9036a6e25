import type { MachineSampleRecord, SampleRecord } from '../../src/recording/records.ts';

/**
 * A program that waits for hours (a server) would fill the memory and the file with samples that say
 * nothing: 50 a second are 50 MB an hour. After a minute in which nothing happened they are put together.
 */
const afterMs = 60_000;
/** Length of what is put together, in ms: less than 1 MiB an hour, in memory and in the file. */
const pieceMs = 5_000;

/**
 * The supervisor is one of the processes that are counted, and looks five times a second at /proc for what
 * became of its children: 1.4 kB each time. Two looks may fall into one sample, more into one that was late.
 */
const supervisorsReadBytes = (intervalMs: number) => 3072 + 8 * intervalMs;

/** Tells whether nothing has happened in a run for a while: no CPU time, no bytes, the same memory. */
export class Quietness {
  #sinceMs: number | null = null;
  #memory = '';

  /** Whether this sample closes such a while. */
  after(sample: SampleRecord): boolean {
    const memory = memoryOf(sample);
    if (!isQuiet(sample) || memory !== this.#memory) this.#sinceMs = null;
    else this.#sinceMs ??= sample.atMs - sample.intervalMs;
    this.#memory = memory;
    return this.#sinceMs !== null && sample.atMs - this.#sinceMs >= afterMs;
  }
}

/** Hands records on; those that say nothing new are put together first. */
export class QuietHold<T extends { readonly intervalMs: number }> {
  readonly #join: (before: T, after: T) => T;
  readonly #emit: (record: T) => void;
  #held: T | null = null;

  constructor(join: (before: T, after: T) => T, emit: (record: T) => void) {
    this.#join = join;
    this.#emit = emit;
  }

  take(record: T, quiet: boolean): void {
    if (!quiet) {
      this.flush();
      this.#emit(record);
      return;
    }
    this.#held = this.#held === null ? record : this.#join(this.#held, record);
    if (this.#held.intervalMs >= pieceMs) this.flush();
  }

  /** Hands on what is held. */
  flush(): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null) this.#emit(held);
  }
}

/** Two readings of the run's processes that follow one another, as one. */
export function joinSamples(before: SampleRecord, after: SampleRecord): SampleRecord {
  const self = (before.cpuMs.self ?? 0) + (after.cpuMs.self ?? 0);
  return {
    ...after,
    intervalMs: before.intervalMs + after.intervalMs,
    cpuMs: self === 0 ? {} : { self },
    readBytes: sum(before.readBytes, after.readBytes),
    writtenBytes: sum(before.writtenBytes, after.writtenBytes),
    diskReadBytes: sum(before.diskReadBytes, after.diskReadBytes),
    diskWrittenBytes: sum(before.diskWrittenBytes, after.diskWrittenBytes),
    readings: (before.readings ?? 1) + (after.readings ?? 1),
  };
}

/** Two readings of the whole machine that follow one another, as one. */
export function joinMachineSamples(
  before: MachineSampleRecord,
  after: MachineSampleRecord,
): MachineSampleRecord {
  const intervalMs = before.intervalMs + after.intervalMs;
  const busyCores =
    before.busyCores === null || after.busyCores === null
      ? null
      : (before.busyCores * before.intervalMs + after.busyCores * after.intervalMs) / intervalMs;
  return {
    ...after,
    intervalMs,
    busyCores,
    diskReadBytes: sum(before.diskReadBytes, after.diskReadBytes),
    diskWrittenBytes: sum(before.diskWrittenBytes, after.diskWrittenBytes),
    readings: (before.readings ?? 1) + (after.readings ?? 1),
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** What Buildoscope itself uses goes on all the time. */
function isQuiet(sample: SampleRecord): boolean {
  const { self: _, ...build } = sample.cpuMs;
  const { readBytes, writtenBytes, diskReadBytes, diskWrittenBytes } = sample;
  return (
    Object.values(build).every((ms) => ms === 0) &&
    (readBytes ?? 0) <= supervisorsReadBytes(sample.intervalMs) &&
    [writtenBytes, diskReadBytes, diskWrittenBytes].every((each) => each === null || each === 0)
  );
}

function memoryOf({ rssBytes, processes }: SampleRecord): string {
  const { self: _, ...build } = rssBytes;
  return `${processes} ${JSON.stringify(build)}`;
}
