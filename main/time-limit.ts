import { ProblemError } from '../src/problem.ts';

/** A drive that doesn't answer must not hold up the window longer than this (ms). */
export const driveTimeoutMs = 10_000;

/** The value of a file operation, or ProblemError `cannot-read` when the drive doesn't answer in time. */
export async function withinTime<T>(
  path: string,
  work: Promise<T>,
  limitMs = driveTimeoutMs,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ProblemError('cannot-read', { path }, `no answer within ${limitMs / 1000} s`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
