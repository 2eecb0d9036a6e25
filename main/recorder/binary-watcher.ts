import { linkSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { nowUs } from './clock.ts';
import { watchFolder } from './watch-folder.ts';

export type BinaryEvent = 'created' | 'grew' | 'moved' | 'copied' | 'deleted';

export interface BinaryListener {
  readonly onEvent: (
    event: BinaryEvent,
    file: string,
    from: string | null,
    bytes: number | null,
    atUs: number,
  ) => void;
}

interface Watched {
  readonly path: string;
  inode: number | null;
  bytes: number | null;
  gone: boolean;
  kept: string | null;
}

/** Times of files are as exact as the kernel's tick. */
const clockTickMs = 10;

/**
 * Follows the executables that the linker writes: told by the probe which file a link writes, it
 * watches that file's folder from the moment the linker starts. It keeps a second name of the file in
 * a private folder (a hard link costs nothing and changes nothing in it), so that an executable that
 * `go run` deletes can still be measured and hashed after the run.
 */
export class BinaryWatcher {
  readonly #listener: BinaryListener;
  readonly #keepIn: string;
  readonly #targets: readonly string[];
  readonly #files = new Map<string, Watched>();
  readonly #folders = new Map<string, () => void>();
  readonly #links = new Map<string, string>();

  /** `targets`: files or folders into which the command may put executables; may be empty. */
  constructor(listener: BinaryListener, keepIn: string, targets: readonly string[]) {
    this.#listener = listener;
    this.#keepIn = keepIn;
    this.#targets = targets;
  }

  /** The linker was started with `-o file`. `id`: the probe's, of this call. */
  linkStarted(id: string, file: string): void {
    this.#links.set(id, file);
    if (this.#files.has(file)) return;
    this.#files.set(file, { path: file, inode: null, bytes: null, gone: false, kept: null });
    const dir = path.dirname(file);
    if (!this.#folders.has(dir))
      this.#folders.set(
        dir,
        watchFolder(dir, () => this.look()),
      );
    this.look();
  }

  /**
   * A tool began and ended so long ago. On a busy machine what a linker wrote may have come and gone before
   * anybody looked: it did exist when that ended well, and what became of it is found out now.
   */
  toolEnded(
    { id, exitCode }: { readonly id: string; readonly exitCode: number | null },
    startedAgoMs: number,
    endedAgoMs: number,
  ): void {
    this.look();
    const watched = this.#files.get(this.#links.get(id) ?? '');
    if (watched === undefined || watched.inode !== null || watched.gone || exitCode !== 0) return;
    const file = watched.path;
    const atUs = nowUs();
    this.#listener.onEvent('created', file, null, null, atUs - endedAgoMs * 1000);
    watched.gone = true;
    const now = Date.now();
    const written = this.#targets.flatMap(filesAt).find((target) => {
      const stat = statOf(target);
      return stat?.isFile() === true && now - stat.mtimeMs <= startedAgoMs + clockTickMs;
    });
    const stat = written === undefined ? null : statOf(written);
    if (written === undefined || stat === null) {
      this.#listener.onEvent('deleted', file, null, null, atUs);
      return;
    }
    // Go renames where it can (moveOrCopyFile in cmd/go/internal/work), and that is on one file system.
    const isMoved = stat.dev === statOf(this.#keepIn)?.dev;
    const placedUs = Math.max(placedAtUs(stat, atUs), atUs - endedAgoMs * 1000);
    this.#listener.onEvent(isMoved ? 'moved' : 'copied', written, file, stat.size, placedUs);
    if (!isMoved) this.#listener.onEvent('deleted', file, null, stat.size, atUs);
  }

  /** The second name of an executable, if one could be made. */
  keptName(file: string): string | null {
    return this.#files.get(file)?.kept ?? null;
  }

  /** Executables that were seen, in the order of their links. */
  get seen(): readonly string[] {
    return [...this.#files.values()].filter((each) => each.inode !== null).map((each) => each.path);
  }

  close(): void {
    this.look();
    for (const end of this.#folders.values()) end();
  }

  /** Compares every followed file with what was last seen of it. */
  look(): void {
    for (const file of this.#files.values()) {
      if (file.gone) continue;
      const stat = statOf(file.path);
      const atUs = nowUs();
      if (stat !== null) this.#present(file, stat, atUs);
      else if (file.inode !== null) this.#vanished(file, atUs);
    }
  }

  #present(file: Watched, stat: Stats, atUs: number): void {
    if (file.inode === null) {
      this.#listener.onEvent('created', file.path, null, stat.size, atUs);
    } else if (stat.size !== file.bytes) {
      this.#listener.onEvent('grew', file.path, null, stat.size, atUs);
    }
    // The linker may replace its output once: follow the file that is there now.
    if (file.inode !== stat.ino) file.kept = this.#keep(file.path, stat.ino);
    file.inode = stat.ino;
    file.bytes = stat.size;
  }

  #vanished(file: Watched, atUs: number): void {
    file.gone = true;
    for (const target of this.#targets.flatMap(filesAt)) {
      const stat = statOf(target);
      if (stat === null || !stat.isFile()) continue;
      if (stat.ino === file.inode) {
        const placedUs = placedAtUs(stat, atUs);
        this.#listener.onEvent('moved', target, file.path, stat.size, placedUs);
        return;
      }
      if (file.bytes !== null && stat.size === file.bytes && Date.now() - stat.mtimeMs < 10_000) {
        this.#listener.onEvent('copied', target, file.path, stat.size, atUs);
        break;
      }
    }
    this.#listener.onEvent('deleted', file.path, null, file.bytes, atUs);
  }

  #keep(file: string, inode: number): string | null {
    const name = path.join(this.#keepIn, `${inode}-${path.basename(file)}`);
    try {
      linkSync(file, name);
      return name;
    } catch {
      // Another file system, or the file is gone already: then its hash stays unknown.
      return null;
    }
  }
}

/**
 * When a file came to its place: the system notes the time of a renaming as that of its last change. It counts
 * where it was noticed late; otherwise the time of the look is more exact than the kernel's tick.
 */
function placedAtUs({ ctimeMs }: Stats, lookedAtUs: number): number {
  const agoMs = Date.now() - ctimeMs;
  return agoMs > clockTickMs ? lookedAtUs - agoMs * 1000 : lookedAtUs;
}

/** A folder's files, or the file itself. */
function filesAt(target: string): readonly string[] {
  const stat = statOf(target);
  if (stat === null) return [];
  if (!stat.isDirectory()) return [target];
  try {
    return readdirSync(target).map((name) => path.join(target, name));
  } catch {
    return [];
  }
}

function statOf(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
