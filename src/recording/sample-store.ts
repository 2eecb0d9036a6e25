import { processKinds } from './kinds.ts';
import type { SampleRecord } from './records.ts';
import { isOfKind, Samples, sampleBytes, sampleRow } from './samples.ts';

/** Samples of one run in a row, put together by whoever read them: in place of their records. */
export interface SampleBlock {
  readonly kind: 'sample-block';
  readonly run: string;
  readonly samples: Samples;
}

const leastCapacity = 256;

/** Which samples come from which store, as far as it has been filled since. */
const stores = new WeakMap<Samples, SampleStore>();

/**
 * Where the samples of a run are gathered. What was given out as `Samples` stays as it is when more is added:
 * a store only grows at its end.
 */
export class SampleStore {
  readonly #run: string;
  readonly #columns: (Float64Array | null)[];
  readonly #row = new Float64Array(sampleRow.length);
  #capacity = leastCapacity;
  #length = 0;

  constructor(run: string) {
    this.#run = run;
    this.#columns = Array.from({ length: sampleRow.length }, (_, index) =>
      isOfKind(index) ? null : new Float64Array(leastCapacity),
    );
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
    return this.#length;
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
    const at = this.#length;
    if (at === this.#capacity) this.#reserve(at + 1);
    for (let index = 0; index < sampleRow.length; index++) {
      const value = row[index] ?? 0;
      const column = this.#columns[index] ?? null;
      if (column !== null) column[at] = value;
      else if (value !== 0) this.#newColumn(index)[at] = value;
    }
    this.#length = at + 1;
  }

  append(samples: Samples): void {
    this.#reserve(this.#length + samples.length);
    const put = (index: number, values: Float64Array): void =>
      (this.#columns[index] ?? this.#newColumn(index)).set(values, this.#length);
    put(sampleRow.atMs, samples.atMs);
    put(sampleRow.intervalMs, samples.intervalMs);
    for (const [index, kind] of processKinds.entries()) {
      const { [kind]: cpuMs } = samples.cpuMs;
      const { [kind]: rssBytes } = samples.rssBytes;
      if (cpuMs !== undefined) put(sampleRow.cpuMs + index, cpuMs);
      if (rssBytes !== undefined) put(sampleRow.rssBytes + index, rssBytes);
    }
    for (const [index, name] of sampleBytes.entries()) {
      put(sampleRow.bytes + index, samples.bytes[name]);
    }
    put(sampleRow.processes, samples.processes);
    put(sampleRow.readings, samples.readings);
    this.#length += samples.length;
  }

  /** All that is here by now. */
  samples(): Samples {
    const samples = new Samples(this.#run, this.#length, this.#columns);
    stores.set(samples, this);
    return samples;
  }

  #newColumn(index: number): Float64Array {
    const column = new Float64Array(this.#capacity);
    this.#columns[index] = column;
    return column;
  }

  #reserve(length: number): void {
    if (length <= this.#capacity) return;
    this.#capacity = Math.max(length, 2 * this.#capacity);
    for (const [index, column] of this.#columns.entries()) {
      if (column !== null) this.#newColumn(index).set(column.subarray(0, this.#length));
    }
  }
}
