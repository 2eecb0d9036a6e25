import { createReadStream, statSync } from 'node:fs';
import { type Problem, ProblemError } from '../../src/problem.ts';
import { createRecordReader } from '../../src/recording/read.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';

export interface ReadRecording {
  readonly records: readonly RecordingRecord[];
  /** What was wrong with the file; the records up to there are good. */
  readonly damage: Problem | null;
}

const largestBytes = 256 * 1024 * 1024;

/** Reads a recording whole. Throws `cannot-read` and `too-large`; damage is told, not thrown. */
export async function readRecording(file: string): Promise<ReadRecording> {
  const reader = createRecordReader();
  const records: RecordingRecord[] = [];
  try {
    if (statSync(file).size > largestBytes) {
      throw new ProblemError('too-large', { path: file, limitBytes: largestBytes });
    }
    for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
      records.push(...reader.push(String(chunk)));
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('cannot-read', { path: file }, String(error));
  }
  return { records, damage: reader.end() };
}
