import { mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder, Scratch } from './scratch.ts';

/** One for each of the two sides that most recordings have. */
const mostKept = 2;

/**
 * The warm caches of the last recordings, kept while the application runs: recording the same command once
 * more then needs no second build of all its packages. Only builds of that very command were ever made in
 * one. They lie in a private folder that names its owner, so that the next start removes it after a crash.
 */
export class KeptCaches {
  readonly #dataDir: string;
  readonly #kept = new Map<string, string>();
  #scratch: Scratch | null = null;
  #count = 0;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Moves the cache that was kept for this key to an empty folder's place; false: there is none. */
  async take(key: string, cacheDir: string): Promise<boolean> {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    return kept !== undefined && moveFolder(kept, cacheDir);
  }

  /** Takes over a cache that its recording needs no more; beyond a few the longest kept is removed. */
  async keep(key: string, cacheDir: string): Promise<void> {
    this.#scratch ??= new Scratch(this.#dataDir);
    this.#count += 1;
    const into = path.join(this.#scratch.dir, `cache-${this.#count}`);
    if (!(await moveFolder(cacheDir, into))) return;
    const replaced = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, into);
    if (replaced !== undefined) await removeFolder(replaced);
    for (const [oldest, dir] of [...this.#kept].slice(0, -mostKept)) {
      this.#kept.delete(oldest);
      await removeFolder(dir);
    }
  }

  async remove(): Promise<void> {
    this.#kept.clear();
    const scratch = this.#scratch;
    this.#scratch = null;
    await scratch?.remove();
  }
}

/** Moves a folder to the place of an empty one; false: it isn't there or can't be moved. */
export async function moveFolder(from: string, to: string): Promise<boolean> {
  await removeFolder(to);
  try {
    await rename(from, to);
    return true;
  } catch {
    mkdirSync(to, { recursive: true });
    return false;
  }
}
