import { GrowingColumns } from './growing-columns.ts';
import { maxLineLength } from './read.ts';
import { formatName, formatVersion } from './records.ts';
import { createSampleLine } from './sample-line.ts';
import { sampleRow } from './samples.ts';

/** A part of a recording's file in which samples have become numbers. */
export interface FilePiece {
  /** The bytes of all else as they stand there. */
  readonly text: Uint8Array;
  /** How many samples there are. */
  readonly count: number;
  /** Of each column (`pieceColumns`) one number a sample; null: of a kind of process that none of them saw. */
  readonly columns: readonly (Float64Array | null)[];
}

/** The columns of a piece's samples: first their figures (`sampleRow`), then where each lay and whose it is. */
export const pieceColumns = {
  /** How much of the piece's text comes before it, in bytes. */
  textEnd: sampleRow.length,
  /** Length of its line, in bytes. */
  lineBytes: sampleRow.length + 1,
  /** Its run as a number, see `runOf`. */
  run: sampleRow.length + 2,
  count: sampleRow.length + 3,
} as const;

/** Takes the samples out of a file's bytes, however those were cut. */
export interface FileSplitter {
  /** What became whole by these bytes: whole lines, as long as there are lines. */
  push(bytes: Uint8Array): readonly FilePiece[];
  /** The rest. */
  end(): FilePiece;
}

const lineFeed = 0x0a;
/** Of a sample, in the recordings that were looked at 250 to 290. */
const usualLineBytes = 256;
const noBytes = new Uint8Array(0);
/** How a file begins that is split: as lines, in the version in which `createSampleLine` reads them. */
const beginning = Uint8Array.from(
  `{"kind":"header","format":"${formatName}","version":${formatVersion},`,
  (sign) => sign.charCodeAt(0),
);

/**
 * Only samples that are surely good are taken out; all else is text, which is checked by whoever reads the pieces
 * (read-pieces.ts), and who also sees what may come where. Samples are four fifths of a large file: read where
 * the file is read, they don't hold up the window, which meanwhile reads the text that came before.
 */
export function createFileSplitter(): FileSplitter {
  const line = createSampleLine();
  const row = new Float64Array(pieceColumns.count);
  /** null: too little has come to tell. */
  let splits: boolean | null = null;
  /** What has come and not been handed on: the beginning of a line. */
  let tail = noBytes;

  const allAsText = (): FilePiece => {
    const text = tail;
    tail = noBytes;
    return { text, count: 0, columns: [] };
  };

  const wholeLines = (lines: Uint8Array): FilePiece => {
    const samples = new GrowingColumns(
      pieceColumns.count,
      Math.ceil(lines.length / usualLineBytes),
    );
    const others: Uint8Array[] = [];
    let textEnd = 0;
    let textFrom = 0;
    let at = 0;
    const passOthers = (): void => {
      if (textFrom < at) others.push(lines.subarray(textFrom, at));
      textEnd += at - textFrom;
    };
    while (at < lines.length) {
      const end = line.read(lines, at);
      if (end >= 0) {
        passOthers();
        row.set(line.row);
        row[pieceColumns.textEnd] = textEnd;
        row[pieceColumns.lineBytes] = end - at;
        row[pieceColumns.run] = line.runCode;
        samples.add(row);
        textFrom = end;
        at = end;
      } else {
        at = lines.indexOf(lineFeed, at) + 1;
      }
    }
    passOthers();
    const count = samples.length;
    // Without the room for more, which would be sent along.
    const columns = samples.columns.map((column) => column?.slice(0, count) ?? null);
    return { text: joined(others), count, columns };
  };

  const split = (bytes: Uint8Array): readonly FilePiece[] => {
    const linesEnd = bytes.lastIndexOf(lineFeed) + 1;
    if (linesEnd === 0) {
      tail = joined([tail, bytes]);
      // A line that is too long is damage, and not waited for.
      return tail.length > maxLineLength ? [allAsText()] : [];
    }
    // Only the line that began before is put together, not all of the bytes.
    const firstEnd = tail.length === 0 ? 0 : bytes.indexOf(lineFeed) + 1;
    const first = firstEnd === 0 ? [] : [wholeLines(joined([tail, bytes.subarray(0, firstEnd)]))];
    tail = joined([bytes.subarray(linesEnd)]);
    if (firstEnd === linesEnd) return first;
    return [...first, wholeLines(bytes.subarray(firstEnd, linesEnd))];
  };

  return {
    push(bytes) {
      if (splits === true) return split(bytes);
      tail = joined([tail, bytes]);
      if (tail.length < beginning.length) return [];
      splits ??= beginsWith(tail, beginning);
      const all = allAsText();
      return splits ? split(all.text) : [all];
    },
    end: allAsText,
  };
}

function beginsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Put together, in memory of their own. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
