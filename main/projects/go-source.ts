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

async function packageOf(file: string): Promise<string | null> {
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
