import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ProblemError } from '../../src/problem.ts';
import { errorCode } from '../atomic-write.ts';
import type { RecorderProject } from '../recorder/plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The project of a command line: a bundled example, a folder, or the current folder. Throws
 * `no-such-folder`, `not-a-folder`, `link-loop`, `cannot-read`, `not-a-go-project` and `path-with-newline`.
 */
export function chooseProject(
  options: { readonly dir?: string | undefined; readonly example?: string | undefined },
  around: Surroundings,
): RecorderProject {
  if (options.example !== undefined) {
    const dir = path.join(around.paths.examples, path.basename(options.example));
    if (!isFolder(dir)) throw new ProblemError('no-such-folder', { path: options.example });
    return { name: path.basename(dir), dir, copyFirst: true };
  }
  const dir = path.resolve(options.dir ?? process.cwd());
  if (/[\r\n]/.test(dir)) throw new ProblemError('path-with-newline', { path: dir });
  try {
    if (!isFolder(dir)) {
      throw new ProblemError(existsSync(dir) ? 'not-a-folder' : 'no-such-folder', { path: dir });
    }
    if (!hasGo(dir)) throw new ProblemError('not-a-go-project', { path: dir });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const code = errorCode(error) === 'ELOOP' ? 'link-loop' : 'cannot-read';
    throw new ProblemError(code, { path: dir }, error instanceof Error ? error.message : null);
  }
  return { name: path.basename(dir), dir, copyFirst: false };
}

function isFolder(dir: string): boolean {
  return statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Go files in the folder, or a go.mod or go.work in it or above it. */
function hasGo(dir: string): boolean {
  if (readdirSync(dir).some((name) => name.endsWith('.go'))) return true;
  for (let at = dir; ; at = path.dirname(at)) {
    for (const name of ['go.mod', 'go.work']) {
      if (statSync(path.join(at, name), { throwIfNoEntry: false })?.isFile()) return true;
    }
    if (path.dirname(at) === at) return false;
  }
}
