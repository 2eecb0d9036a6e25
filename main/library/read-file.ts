import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, ProblemError } from '../../src/problem.ts';
import { createRecordReader, type RecordReader } from '../../src/recording/read.ts';
import type { HeaderRecord, RecordingRecord } from '../../src/recording/records.ts';
import { createFileSplitter, type FilePiece } from '../../src/recording/split-file.ts';
import { errorCode } from '../atomic-write.ts';
import { withinTime } from '../time-limit.ts';

/** Larger files are refused before anything of them is read (bytes). */
export const maxFileBytes = 256 * 1024 * 1024;
const textPieceBytes = 256 * 1024;
/** Fewer and larger ones cost less to hand on, but each holds up the window for some ms. */
const pieceBytes = 1024 * 1024;

export interface ReadRecording {
  readonly records: readonly RecordingRecord[];
  /** What was wrong with the file; the records before that are there. */
  readonly damage: Problem | null;
  /** As lines, the way it was recorded, or as one JSON document, the way it was exported. */
  readonly form: 'lines' | 'document';
}

/**
 * Reads a recording's file piece by piece, so that the window stays alive meanwhile. Throws
 * ProblemError `no-such-file`, `cannot-read`, `too-large`, `not-a-recording` or `newer-format`: nothing to show then.
 */
export async function readRecordingFile(file: string): Promise<ReadRecording> {
  const reader = createRecordReader();
  const records: RecordingRecord[] = [];
  for await (const text of textOf(file)) {
    for (const record of reader.push(text)) records.push(record);
    if (reader.problem !== null) break;
  }
  const damage = reader.end();
  if (damage !== null && records.length === 0) throw noRecording(file, damage);
  return { records, damage, form: reader.form ?? 'lines' };
}

/**
 * Hands on a recording's file as it is read, each piece with the recording's header. Only that and samples are
 * checked here. Throws as `readRecordingFile` does, before the first piece; but `cannot-read` may also
 * come later (a drive that was pulled out).
 */
export async function passRecordingFile(
  file: string,
  onPiece: (piece: FilePiece, header: HeaderRecord) => void,
): Promise<void> {
  const reader = createRecordReader();
  const decoder = new StringDecoder('utf8');
  let header: HeaderRecord | null = null;
  const splitter = createFileSplitter();
  const waiting: FilePiece[] = [];
  for await (const bytes of bytesOf(file, pieceBytes)) {
    waiting.push(...splitter.push(bytes));
    header ??= headerIn(reader, decoder.write(bytes));
    if (header === null && reader.problem !== null) break;
    if (header === null) continue;
    for (const each of waiting.splice(0)) onPiece(each, header);
  }
  if (header !== null) onPiece(splitter.end(), header);
  const problem = header === null ? reader.end() : null;
  if (problem !== null) throw noRecording(file, problem);
}

/** More than any header has: what comes after it need not be read to see it (UTF-16 units). */
const headerPiece = 4096;

/** Reads on until the first record is there, which can only be the header. */
function headerIn(reader: RecordReader, text: string): HeaderRecord | null {
  for (let from = 0; from < text.length; from += headerPiece) {
    const [first] = reader.push(text.slice(from, from + headerPiece));
    if (first?.kind === 'header') return first;
  }
  return null;
}

async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const bytes of bytesOf(file, textPieceBytes)) yield decoder.write(bytes);
  yield decoder.end();
}

async function* bytesOf(file: string, length: number): AsyncGenerator<Buffer> {
  await checkSize(file);
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: length });
    for await (const chunk of stream) {
      yield chunk;
      await nextTurn();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

function noRecording(file: string, { code, values, raw }: Problem): ProblemError {
  return new ProblemError(code, { path: file, ...values }, raw);
}

async function checkSize(file: string): Promise<void> {
  const info = await withinTime(file, stat(file)).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!info.isFile()) throw new ProblemError('not-a-recording', { path: file });
  if (info.size > maxFileBytes) {
    throw new ProblemError('too-large', {
      path: file,
      sizeBytes: info.size,
      limitBytes: maxFileBytes,
    });
  }
}

function unreadable(file: string, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const raw = error instanceof Error ? error.message : String(error);
  const code = errorCode(error) === 'ENOENT' ? 'no-such-file' : 'cannot-read';
  return new ProblemError(code, { path: file }, raw);
}
