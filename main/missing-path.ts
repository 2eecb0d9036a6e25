import { extname } from 'node:path';
import type { ProblemCode } from '../src/problem.ts';
import { recordingExtension } from './library/names.ts';

/** What to tell of a path at which nothing lies: by its ending a file was meant, or else a folder. */
export function missingPath(path: string): ProblemCode {
  return ['.go', recordingExtension].includes(extname(path)) ? 'no-such-file' : 'no-such-folder';
}
