import { GrowingColumns } from './growing-columns.ts';
import { processKinds } from './kinds.ts';
import type { SampleRecord } from './records.ts';
import { Samples, sampleBytes, sampleRow } from './samples.ts';

/** Samples of one run in a row, put together by whoever read them: in place of their records. */
export interface SampleBlock {
  readonly kind: 'sample-block';
  readonly run: string;
  readonly samples: Samples;
}

const leastRoom = 256;

/** Which samples come from which store, as far as it has been filled since. */
const stores = new WeakMap<Samples, SampleStore>();

/**
 * Where the samples of a run are gathered. What was given out as `Samples` stays as it is when more is added:
 * a store only grows at its end.
 */
export class SampleStore {
  readonly #run: string;
  readonly #columns = new GrowingColumns(sampleRow.length, leastRoom);
  readonly #row = new Float64Array(sampleRow.length);

  constructor(run: string) {
    this.#run = run;
  }

  /** The store to add to after these samples: their own, unless somebody has gone on with it already. */
  static after(samples: Samples): SampleStore {
    const own = stores.get(samples);
    if (own?.length === samples.length) return own;
    const store = new SampleStore(samples.run);
    store.append(samples);
    return store;
  }

  get length(): number {
    return this.#columns.length;
  }

  add(sample: SampleRecord): void {
    const row = this.#row;
    row[sampleRow.atMs] = sample.atMs;
    row[sampleRow.intervalMs] = sample.intervalMs;
    for (const [index, kind] of processKinds.entries()) {
      row[sampleRow.cpuMs + index] = sample.cpuMs[kind] ?? 0;
      row[sampleRow.rssBytes + index] = sample.rssBytes[kind] ?? 0;
    }
    for (const [index, name] of sampleBytes.entries()) {
      row[sampleRow.bytes + index] = sample[name] ?? Number.NaN;
    }
    row[sampleRow.processes] = sample.processes;
    row[sampleRow.readings] = sample.readings ?? Number.NaN;
    this.addRow(row);
  }

  /** Adds a sample as a row of numbers, see `sampleRow`; the row may be used again. */
  addRow(row: Float64Array): void {
    this.#columns.add(row);
  }

  append(samples: Samples): void {
    const columns = new Array<Float64Array | null>(sampleRow.length).fill(null);
    columns[sampleRow.atMs] = samples.atMs;
    columns[sampleRow.intervalMs] = samples.intervalMs;
    for (const [index, kind] of processKinds.entries()) {
      columns[sampleRow.cpuMs + index] = samples.cpuMs[kind] ?? null;
      columns[sampleRow.rssBytes + index] = samples.rssBytes[kind] ?? null;
    }
    for (const [index, name] of sampleBytes.entries()) {
      columns[sampleRow.bytes + index] = samples.bytes[name];
    }
    columns[sampleRow.processes] = samples.processes;
    columns[sampleRow.readings] = samples.readings;
    this.#columns.append(samples.length, columns);
  }

  /** All that is here by now. */
  samples(): Samples {
    const { length, columns } = this.#columns;
    const samples = new Samples(this.#run, length, columns);
    stores.set(samples, this);
    return samples;
  }
}
