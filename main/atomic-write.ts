import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../src/problem.ts';

export interface WriteOptions {
  /** Ends the writing; the file is as it was before then. */
  readonly signal?: AbortSignal;
  /** What a failure is told as, instead of `disk-full` and `cannot-write`. */
  readonly problemOf?: (error: unknown, file: string) => ProblemError;
}

/**
 * Replaces a file by a complete new one, or leaves it as it was: the content goes to a temporary file
 * beside it, which is flushed to the disk and renamed. Throws ProblemError `disk-full` or `cannot-write`.
 */
export async function writeFileAtomically(
  file: string,
  content: string | Uint8Array | AsyncIterable<string> | Iterable<string>,
  { signal, problemOf = writeProblem }: WriteOptions = {},
): Promise<void> {
  const write = async (temporary: string): Promise<void> => {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content, signal === undefined ? {} : { signal });
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
  };
  await replace(file, write, problemOf);
}

/** Copies a file whole or not at all. Throws like {@link writeFileAtomically}. */
export async function copyFileAtomically(from: string, to: string): Promise<void> {
  await replace(
    to,
    async (temporary) => {
      await copyFile(from, temporary, constants.COPYFILE_EXCL);
      const handle = await open(temporary, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    writeProblem,
  );
}

async function replace(
  file: string,
  write: (temporary: string) => Promise<void>,
  problemOf: (error: unknown, file: string) => ProblemError,
): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file).slice(0, 60)}.${crypto.randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await write(temporary);
    await rename(temporary, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw problemOf(error, file);
  }
}

/** Makes the rename itself survive a power cut. Windows can't open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The problem that a failed write stands for. */
export function writeProblem(error: unknown, file: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCode(error);
  const raw = error instanceof Error ? error.message : String(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new ProblemError(full ? 'disk-full' : 'cannot-write', { path: file }, raw);
}

/** The system's name of an error (`ENOENT`), null for errors of another kind. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
