import { mkdirSync } from 'node:fs';
import { readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder, Scratch } from './scratch.ts';

/** One for each of the two sides that most recordings have. */
const mostKept = 2;
/** Of all kept caches together: some twenty builds as large as that of the toolchain itself. */
const mostKeptBytes = 4 * 1024 ** 3;

interface Kept {
  readonly dir: string;
  readonly bytes: number;
}

/**
 * The warm caches of the last recordings, kept while the application runs: recording the same command once
 * more then needs no second build of all its packages. Only builds of that very command were ever made in
 * one. They lie in a private folder that names its owner, so that the next start removes it after a crash.
 */
export class KeptCaches {
  readonly #dataDir: string;
  readonly #mostBytes: number;
  /** By key, the longest kept first. */
  readonly #kept = new Map<string, Kept>();
  #scratch: Scratch | null = null;
  #count = 0;

  constructor(dataDir: string, mostBytes = mostKeptBytes) {
    this.#dataDir = dataDir;
    this.#mostBytes = mostBytes;
  }

  /** Moves the cache that was kept for this key to an empty folder's place; false: there is none. */
  async take(key: string, cacheDir: string): Promise<boolean> {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    return kept !== undefined && moveFolder(kept.dir, cacheDir);
  }

  /** Takes over a cache that its recording needs no more; what is too much then is removed, the oldest first. */
  async keep(key: string, cacheDir: string): Promise<void> {
    this.#scratch ??= new Scratch(this.#dataDir);
    this.#count += 1;
    const dir = path.join(this.#scratch.dir, `cache-${this.#count}`);
    if (!(await moveFolder(cacheDir, dir))) return;
    const replaced = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, { dir, bytes: await bytesBelow(dir) });
    if (replaced !== undefined) await removeFolder(replaced.dir);
    for (const [oldest, kept] of [...this.#kept]) {
      if (this.#kept.size <= mostKept && this.#bytes <= this.#mostBytes) return;
      this.#kept.delete(oldest);
      await removeFolder(kept.dir);
    }
  }

  get #bytes(): number {
    let sum = 0;
    for (const { bytes } of this.#kept.values()) sum += bytes;
    return sum;
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

/** Bytes of all files below a folder; one that vanishes meanwhile counts nothing. */
async function bytesBelow(dir: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(dir, { withFileTypes: true }).catch(() => [])) {
    const inside = path.join(dir, entry.name);
    if (entry.isDirectory()) sum += await bytesBelow(inside);
    else sum += (await stat(inside).catch(() => null))?.size ?? 0;
  }
  return sum;
}
