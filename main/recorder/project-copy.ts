import type { Stats } from 'node:fs';
import { cp, lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import type { GoEnv } from '../../src/go/go-env.ts';
import { ProblemError } from '../../src/problem.ts';
import { writeProblem } from '../atomic-write.ts';
import { skippedFolders } from './snapshot.ts';

/** What is copied at most: beyond it the folder is hardly the sources of a project. */
const mostBytes = 2 * 1024 ** 3;
const mostFiles = 100_000;

/**
 * What has to be copied so that a project builds elsewhere as it does here: its workspace, else its
 * module, else the folder itself. `replace` directives that lead out of it find nothing in the copy; go
 * then says so itself.
 */
export function rootOfProject(dir: string, goEnv: GoEnv): string {
  for (const file of [goEnv.GOWORK, goEnv.GOMOD]) {
    if (!/go\.(?:work|mod)$/.test(file)) continue;
    const root = path.dirname(file);
    if (!path.relative(root, dir).startsWith('..')) return root;
  }
  return dir;
}

/**
 * Copies a project afresh to `to` (what lay there goes) and returns the counterpart of `dir` in the
 * copy. Left out is what no build reads and that can be huge: version control, node_modules; and below a
 * folder that is no module (`flat`) all that lies deeper, which its files can't import. Throws
 * `project-too-large`, `disk-full` and `cannot-write`.
 */
export async function copyProject(
  dir: string,
  root: string,
  to: string,
  flat: boolean,
  abort: AbortSignal,
): Promise<string> {
  await rm(to, { recursive: true, force: true });
  let bytes = 0;
  let files = 0;
  const wanted = async (source: string): Promise<boolean> => {
    if (abort.aborted || (source !== root && skippedFolders.has(path.basename(source))))
      return false;
    const info: Stats | null = await lstat(source).catch(() => null);
    if (info === null || (!info.isFile() && !info.isDirectory() && !info.isSymbolicLink())) {
      return false;
    }
    if (flat && source !== root && info.isDirectory()) return false;
    if (info.isFile()) bytes += info.size;
    files += 1;
    if (bytes > mostBytes || files > mostFiles) {
      throw new ProblemError('project-too-large', { path: root });
    }
    return true;
  };
  await cp(root, to, { recursive: true, verbatimSymlinks: true, filter: wanted }).catch(
    (error: unknown) => {
      throw writeProblem(error, to);
    },
  );
  return path.join(to, path.relative(root, dir));
}
