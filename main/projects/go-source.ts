import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The package clause stands near the top; only a file with a very long licence has it further down. */
const headBytes = 64 * 1024;

/** Name in the package clause of Go source; null when there is none, or when the file is never built. */
export function packageName(source: string): string | null {
  if (/^\/\/go:build\s+ignore\s*$/m.test(source)) return null;
  const withoutComments = source
    .replace(/^\uFEFF/, '')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\/\/[^\n]*/g, ' ');
  return /^\s*package\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(withoutComments)?.[1] ?? null;
}

/** Source files that Go would look at: no tests, nothing hidden. */
export function isGoSource(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go') && !/^[._]/.test(name);
}

/** Whether a folder holds a program: some source file of it is in package main. Never throws. */
export async function hasMainPackage(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isGoSource).sort()) {
    if ((await packageOf(join(folder, name))) === 'main') return true;
  }
  return false;
}

/** Folders that are looked at for packages, and how deep. */
const mostFolders = 400;
const deepest = 6;

/** Whether a folder holds packages that are no programs, in itself or below. Bounded; never throws. */
export async function hasLibraries(folder: string): Promise<boolean> {
  const pending = [{ dir: folder, depth: 0 }];
  for (let index = 0; index < pending.length && index < mostFolders; index++) {
    const next = pending[index];
    if (next === undefined) break;
    const entries = await readdir(next.dir, { withFileTypes: true }).catch(() => []);
    const sources = entries.filter((entry) => entry.isFile() && isGoSource(entry.name));
    for (const { name } of sources) {
      const found = await packageOf(join(next.dir, name));
      if (found === 'main') break;
      if (found !== null) return true;
    }
    if (next.depth === deepest) continue;
    for (const entry of entries) {
      // What go itself leaves out of `./...`, and the modules of others.
      if (!entry.isDirectory() || /^[._]|^(?:testdata|vendor|node_modules)$/.test(entry.name))
        continue;
      pending.push({ dir: join(next.dir, entry.name), depth: next.depth + 1 });
    }
  }
  return false;
}

/** Package of one source file; null: it has none that is built, or can't be read. */
export async function packageOf(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return packageName(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
