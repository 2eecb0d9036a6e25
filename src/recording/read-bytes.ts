import type { Problem } from '../problem.ts';
import { createRecordReader, maxLineLength } from './read.ts';
import type { RecordingRecord } from './records.ts';
import { createSampleLine } from './sample-line.ts';
import { type SampleBlock, SampleStore } from './sample-store.ts';

/** What a `TextDecoder` for UTF-8 does. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** What was read of a file: records in their order, samples in columns. */
export interface ReadBytes {
  readonly records: readonly (RecordingRecord | SampleBlock)[];
  readonly damage: Problem | null;
}

/** Reads a recording from the bytes of its file, however they were cut into pieces. */
export interface ByteReader {
  push(bytes: Uint8Array): void;
  /** All that could be read, and what was wrong with the rest (see `createRecordReader`). */
  end(): ReadBytes;
}

const lineFeed = 0x0a;
const noBytes = new Uint8Array(0);

/**
 * Samples are read from the bytes as they stand there. All else is decoded and read by the one reader of records,
 * which also says what may come where, and what is damage.
 */
export function createByteReader(decoder: Decoder): ByteReader {
  const text = createRecordReader();
  const line = createSampleLine();
  const records: (RecordingRecord | SampleBlock)[] = [];
  const samples = new Map<string, SampleStore>();
  /** null: the first line hasn't come yet. */
  let form: 'lines' | 'text' | null = null;
  /** The beginning of a line whose end hasn't come yet. */
  let tail = noBytes;

  const storeOf = (run: string): SampleStore => {
    const known = samples.get(run);
    if (known !== undefined) return known;
    const store = new SampleStore(run);
    samples.set(run, store);
    return store;
  };

  const flush = (): void => {
    for (const [run, store] of samples) {
      records.push({ kind: 'sample-block', run, samples: store.samples() });
    }
    samples.clear();
  };

  const take = (decoded: string): void => {
    for (const record of text.push(decoded)) {
      // Samples before and after these are told apart by the model; it is the same to all others.
      if (record.kind === 'run-start' || record.kind === 'run-end') flush();
      if (record.kind === 'sample') storeOf(record.run).add(record);
      else records.push(record);
    }
  };

  /** Whole lines. */
  const readLines = (bytes: Uint8Array): void => {
    let at = 0;
    /** Where those lines begin that are still to be read as text. */
    let from = 0;
    while (at < bytes.length && text.problem === null) {
      const next = line.read(bytes, at);
      if (next >= 0 && from < at) {
        take(decoder.decode(bytes.subarray(from, at)));
        from = at;
      }
      if (next >= 0 && text.pass(next - at)) {
        storeOf(line.run).addRow(line.row);
        from = next;
        at = next;
      } else {
        at = bytes.indexOf(lineFeed, at) + 1;
      }
    }
    if (from < at) take(decoder.decode(bytes.subarray(from, at)));
  };

  const readPieces = (bytes: Uint8Array): void => {
    const end = bytes.lastIndexOf(lineFeed) + 1;
    let from = 0;
    if (end > 0 && tail.length > 0) {
      from = bytes.indexOf(lineFeed) + 1;
      readLines(joined(tail, bytes.subarray(0, from)));
      tail = noBytes;
    }
    if (from < end) readLines(bytes.subarray(from, end));
    if (end < bytes.length) tail = joined(tail, bytes.subarray(end));
    if (tail.length <= maxLineLength) return;
    take(decoder.decode(tail));
    tail = noBytes;
  };

  return {
    push(bytes) {
      let rest = bytes;
      if (form === null) {
        const end = bytes.indexOf(lineFeed) + 1;
        // A document may come in one line, which is not waited for.
        take(decoder.decode(bytes.subarray(0, end), { stream: true }));
        form = text.form === 'lines' ? 'lines' : 'text';
        rest = bytes.subarray(end);
      }
      if (text.problem !== null) return;
      if (form === 'lines') readPieces(rest);
      else take(decoder.decode(rest, { stream: true }));
    },
    end() {
      take(form === 'lines' ? decoder.decode(tail) : decoder.decode());
      flush();
      return { records, damage: text.end() };
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
