import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../src/problem.ts';

/** Go spreads its entries over these subfolders of a build cache. */
const subfolder = /^[0-9a-f]{2}$/;

/**
 * The person's own build cache, if go can work in it: an absolute folder that may be written, as may
 * its subfolders (a build as root leaves some that may not). One that does not exist yet is made by go, if
 * the folder above allows it. Throws `cache-unusable` with the reason `relative` (also for `off`) or
 * `not-writable`.
 */
export function usableOwnCache(folder: string): string {
  if (!path.isAbsolute(folder)) {
    throw new ProblemError('cache-unusable', { path: folder || 'GOCACHE', reason: 'relative' });
  }
  try {
    accessSync(folderThatExists(folder), constants.W_OK | constants.X_OK);
    for (const inside of foldersIn(folder)) accessSync(inside, constants.W_OK | constants.X_OK);
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    throw new ProblemError('cache-unusable', { path: folder, reason: 'not-writable' }, raw);
  }
  return folder;
}

/** The folder, or the one above in which it would be made. Throws where something else lies in its place. */
function folderThatExists(folder: string): string {
  const info = statSync(folder, { throwIfNoEntry: false });
  if (info?.isDirectory()) return folder;
  if (info !== undefined) throw new Error(`${folder} is not a folder`);
  const above = path.dirname(folder);
  return above === folder ? folder : folderThatExists(above);
}

function foldersIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder)
    .filter((name) => subfolder.test(name))
    .map((name) => path.join(folder, name));
}
