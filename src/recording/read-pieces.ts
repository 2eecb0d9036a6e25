import type { Problem } from '../problem.ts';
import { createRecordReader } from './read.ts';
import type { RecordingRecord } from './records.ts';
import { runOf } from './sample-line.ts';
import type { SampleBlock } from './sample-store.ts';
import { Samples } from './samples.ts';
import { type FilePiece, pieceColumns } from './split-file.ts';

/** What a `TextDecoder` for UTF-8 does. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** What was read of a file. */
export interface ReadPieces {
  /**
   * Records in their order, but that samples which came as numbers stand together, up to where the model tells those
   * before from those after; to all other records it is the same.
   */
  readonly records: readonly (RecordingRecord | SampleBlock)[];
  readonly damage: Problem | null;
}

/** Reads a recording from the pieces of its file (split-file.ts). */
export interface PieceReader {
  push(piece: FilePiece): void;
  /** All that could be read, and what was wrong with the rest (see `createRecordReader`). */
  end(): ReadPieces;
}

const noPlaces = new Float64Array(0);
/** Other samples, which came as text, are in one order with those that came as numbers. */
const endsBlock: ReadonlySet<RecordingRecord['kind']> = new Set(['run-start', 'run-end', 'sample']);

/**
 * The text is decoded and read by the one reader of records, which also says what may come where, the samples
 * between included, and what is damage.
 */
export function createPieceReader(decoder: Decoder): PieceReader {
  const reader = createRecordReader();
  const records: (RecordingRecord | SampleBlock)[] = [];

  return {
    push({ text, count, columns }) {
      const placesOf = (column: number) => columns[column] ?? noPlaces;
      const textEnd = placesOf(pieceColumns.textEnd);
      const lineBytes = placesOf(pieceColumns.lineBytes);
      const run = placesOf(pieceColumns.run);
      let textFrom = 0;
      let samplesFrom = 0;
      let at = 0;
      const gather = (): void => {
        if (samplesFrom === at) return;
        const own = columns.map((column) => column?.subarray(samplesFrom, at) ?? null);
        const name = runOf(run[samplesFrom] ?? 0);
        const samples = new Samples(name, at - samplesFrom, own);
        records.push({ kind: 'sample-block', run: name, samples });
        samplesFrom = at;
      };
      const takeUpTo = (end: number): void => {
        if (textFrom === end) return;
        const decoded = decoder.decode(text.subarray(textFrom, end), { stream: true });
        textFrom = end;
        for (const record of reader.push(decoded)) {
          if (endsBlock.has(record.kind)) gather();
          records.push(record);
        }
      };
      for (; at < count; at++) {
        takeUpTo(textEnd[at] ?? 0);
        if (!reader.pass(lineBytes[at] ?? 0)) break;
        if (run[at] !== run[samplesFrom]) gather();
      }
      gather();
      takeUpTo(text.length);
    },
    end() {
      records.push(...reader.push(decoder.decode()));
      return { records, damage: reader.end() };
    },
  };
}
