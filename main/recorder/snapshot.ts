import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file as it was: changed when one of these differs. */
interface FileState {
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly inode: number;
}

export type Snapshot = ReadonlyMap<string, FileState>;

/** Folders whose content no go command writes to, and that can be huge. */
export const skippedFolders = new Set(['.git', 'node_modules', '.hg', '.svn']);
const maxEntries = 50_000;
const maxDepth = 32;

/**
 * The files below a folder with size, time and inode. Symbolic links are not followed (a loop would
 * never end); at most 50,000 entries and 32 levels. A folder that isn't there is empty.
 */
export function takeSnapshot(folder: string, recursive = true): Snapshot {
  const files = new Map<string, FileState>();
  const pending: { dir: string; depth: number }[] = [{ dir: folder, depth: 0 }];
  while (pending.length > 0 && files.size < maxEntries) {
    const next = pending.pop();
    if (next === undefined) break;
    for (const entry of entriesOf(next.dir)) {
      const full = path.join(next.dir, entry.name);
      if (entry.isDirectory()) {
        if (recursive && next.depth < maxDepth && !skippedFolders.has(entry.name)) {
          pending.push({ dir: full, depth: next.depth + 1 });
        }
      } else if (entry.isFile()) {
        const state = stateOf(full);
        if (state !== null) files.set(full, state);
      }
    }
  }
  return files;
}

/** Paths that are new or changed in `after`, sorted. */
export function changedFiles(before: Snapshot, after: Snapshot): readonly string[] {
  const changed: string[] = [];
  for (const [file, state] of after) {
    const old = before.get(file);
    if (
      old === undefined ||
      old.bytes !== state.bytes ||
      old.modifiedMs !== state.modifiedMs ||
      old.inode !== state.inode
    ) {
      changed.push(file);
    }
  }
  return changed.sort();
}

/** Number and size of the files below a folder, by a synchronous walk (1 to 3 ms for a build's work folder). */
export function sizeOfFolder(folder: string): { readonly bytes: number; readonly files: number } {
  let bytes = 0;
  let files = 0;
  const pending = [folder];
  for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
    for (const entry of entriesOf(dir)) {
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) pending.push(full);
      else {
        const state = stateOf(full);
        if (state !== null) {
          bytes += state.bytes;
          files += 1;
        }
      }
    }
  }
  return { bytes, files };
}

/** Names in a build cache, by a walk of its two-hex subfolders without looking at the files. */
export function cacheNames(cacheDir: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const folder of entriesOf(cacheDir)) {
    if (!folder.isDirectory() || !/^[0-9a-f]{2}$/.test(folder.name)) continue;
    for (const entry of entriesOf(path.join(cacheDir, folder.name))) {
      names.add(path.join(folder.name, entry.name));
    }
  }
  return names;
}

/** Size of the cache entries that are not in `before`; an entry may be a folder (`HASH-d`, Go 1.24). */
export function newCacheEntries(
  cacheDir: string,
  before: ReadonlySet<string>,
): { readonly bytes: number; readonly files: number; readonly executables: readonly string[] } {
  let bytes = 0;
  let files = 0;
  const executables: string[] = [];
  for (const name of cacheNames(cacheDir)) {
    if (before.has(name)) continue;
    const full = path.join(cacheDir, name);
    const state = stateOf(full);
    if (state !== null) {
      bytes += state.bytes;
      files += 1;
      continue;
    }
    for (const entry of entriesOf(full)) {
      const inner = path.join(full, entry.name);
      const innerState = stateOf(inner);
      if (innerState === null) continue;
      bytes += innerState.bytes;
      files += 1;
      executables.push(inner);
    }
  }
  return { bytes, files, executables };
}

function entriesOf(dir: string): readonly Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    // Folders of a running build come and go.
    return [];
  }
}

function stateOf(file: string): FileState | null {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile()) return null;
    return { bytes: stat.size, modifiedMs: stat.mtimeMs, inode: stat.ino };
  } catch {
    return null;
  }
}
