import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, writeProblem } from '../atomic-write.ts';
import { startOfProcess } from './process-start.ts';

/** Folder below the application's data folder in which everything temporary lies. */
const scratchName = 'scratch';
const ownerFile = 'owner.pid';

/**
 * A private folder of one recording: caches, temporary folders, copies of examples. It names its
 * owner's process, so that the next start can tell a crash's leftovers from a recording in progress.
 * Throws `cannot-write` and `disk-full`.
 */
export class Scratch {
  readonly dir: string;

  constructor(dataDir: string) {
    const parent = path.join(dataDir, scratchName);
    try {
      mkdirSync(parent, { recursive: true });
      this.dir = mkdtempSync(path.join(parent, 'recording-'));
      writeFileSync(
        path.join(this.dir, ownerFile),
        `${process.pid} ${startOfProcess(process.pid)}`,
      );
    } catch (error) {
      throw writeProblem(error, parent);
    }
  }

  /** Makes a folder inside and returns its path. */
  make(...names: readonly string[]): string {
    const dir = path.join(this.dir, ...names);
    try {
      mkdirSync(dir, { recursive: true });
    } catch (error) {
      throw writeProblem(error, dir);
    }
    return dir;
  }

  remove(): Promise<void> {
    return removeFolder(this.dir);
  }
}

/** Removes what recordings of a crashed application left. Called once at each start. */
export async function removeLeftovers(dataDir: string): Promise<readonly string[]> {
  const parent = path.join(dataDir, scratchName);
  const removed: string[] = [];
  for (const name of namesIn(parent)) {
    const dir = path.join(parent, name);
    if (isAlive(ownerOf(dir))) continue;
    await removeFolder(dir);
    removed.push(dir);
  }
  return removed;
}

/** Removes a folder whole, also one with read-only folders in it, as Go's module cache has them. */
export async function removeFolder(dir: string): Promise<void> {
  try {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    await makeWritable(dir);
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeWritable(dir: string): Promise<void> {
  const info = await stat(dir).catch(() => null);
  if (info === null) return;
  await chmod(dir, info.mode | 0o700).catch(() => undefined);
  for (const entry of await readdir(dir, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory()) await makeWritable(path.join(dir, entry.name));
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

interface Owner {
  readonly pid: number;
  /** null: not told by the system. */
  readonly startTicks: number | null;
}

function ownerOf(dir: string): Owner | null {
  try {
    const [pid = Number.NaN, startTicks = Number.NaN] = readFileSync(
      path.join(dir, ownerFile),
      'utf8',
    )
      .split(' ')
      .map((text) => Number.parseInt(text, 10));
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, startTicks: Number.isInteger(startTicks) ? startTicks : null };
  } catch {
    return null;
  }
}

function isAlive(owner: Owner | null): boolean {
  if (owner === null) return false;
  if (owner.startTicks !== null) return startOfProcess(owner.pid) === owner.startTicks;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
