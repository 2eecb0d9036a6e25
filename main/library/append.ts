import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { ProblemError } from '../../src/problem.ts';
import { encodeRecord } from '../../src/recording/encode.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { maxFileBytes } from './read-file.ts';

/**
 * Appends records to the file of a finished recording, so that a crash can't damage what was there: one
 * write at the file's end, flushed to the disk; a write that came through only in part is taken back.
 * The file must be whole (it ends with a line feed); that is for the caller to know. A file that is gone
 * is not made anew. Throws ProblemError `note-not-written`.
 */
export async function appendToRecording(
  file: string,
  records: readonly RecordingRecord[],
): Promise<void> {
  const bytes = Buffer.from(records.map(encodeRecord).join(''));
  try {
    const handle = await open(file, constants.O_WRONLY | constants.O_APPEND);
    try {
      const { size } = await handle.stat();
      if (size + bytes.length > maxFileBytes) throw new Error('the file would become too large');
      const { bytesWritten } = await handle.write(bytes);
      if (bytesWritten < bytes.length) {
        await handle.truncate(size);
        throw new Error('the disk is full');
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    throw new ProblemError('note-not-written', { path: file }, raw);
  }
}
