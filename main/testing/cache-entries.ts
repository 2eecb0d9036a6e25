import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The actions whose results a build cache holds: each one's key, and the key of the content that it gave.
 * Go keeps an action as a file `KEY-a` with the line `v1 KEY CONTENT SIZE TIME` (cmd/go/internal/cache).
 */
export function cacheEntries(cacheDir: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const name of readdirSync(cacheDir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('-a')) continue;
    const [, key, content] = readFileSync(path.join(cacheDir, name), 'utf8').split(/\s+/);
    if (key !== undefined && content !== undefined) entries.set(key, content);
  }
  return entries;
}
