import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, ProblemError } from '../../src/problem.ts';
import { createRecordReader } from '../../src/recording/read.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { errorCode } from '../atomic-write.ts';
import { withinTime } from '../time-limit.ts';

/** Larger files are refused before anything of them is read (bytes). */
export const maxFileBytes = 256 * 1024 * 1024;

export interface ReadRecording {
  readonly records: readonly RecordingRecord[];
  /** What was wrong with the file; the records before that are there. */
  readonly damage: Problem | null;
  /** As lines, the way it was recorded, or as one JSON document, the way it was exported. */
  readonly form: 'lines' | 'document';
}

/** Gets the records of a file while it is read, some at a time, also as JSON text. */
export type OnPart = (records: readonly RecordingRecord[], texts: readonly string[]) => void;

/**
 * Reads a recording's file piece by piece, so that the window stays alive meanwhile. Throws
 * ProblemError `cannot-read`, `too-large`, `not-a-recording` or `newer-format`: nothing to show then
 * (but `cannot-read` may also come after parts: a drive that was pulled out).
 */
export async function readRecordingFile(file: string, onPart?: OnPart): Promise<ReadRecording> {
  await checkSize(file);
  let texts: string[] = [];
  const reader = createRecordReader(onPart && ((json) => texts.push(json)));
  const records: RecordingRecord[] = [];
  try {
    const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 });
    for await (const chunk of stream) {
      const part = reader.push(String(chunk));
      for (const record of part) records.push(record);
      if (part.length > 0) onPart?.(part, texts);
      texts = [];
      await nextTurn();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  const damage = reader.end();
  if (damage !== null && records.length === 0) {
    throw new ProblemError(damage.code, { path: file, ...damage.values }, damage.raw);
  }
  return { records, damage, form: reader.form ?? 'lines' };
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
  const path = file;
  return new ProblemError('cannot-read', { path, reason: errorCode(error) ?? '' }, raw);
}
