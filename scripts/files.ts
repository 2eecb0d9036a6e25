import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All files in a folder, sorted; a file itself; nothing when there is nothing. */
export function filesIn(path: string): readonly string[] {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (!info.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
