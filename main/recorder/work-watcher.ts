import { readdirSync } from 'node:fs';
import path from 'node:path';
import { nowUs } from './clock.ts';
import { sizeOfFolder } from './snapshot.ts';
import { watchFolder } from './watch-folder.ts';

export interface WorkListener {
  readonly onWork: (event: 'created' | 'deleted', folder: string, atUs: number) => void;
  readonly onSize: (bytes: number, files: number, atUs: number) => void;
}

/** A scan may take at most this share of the time. */
const scanShare = 0.003;

/**
 * Follows go's temporary work folders (`go-build…` in a private GOTMPDIR): when they appear, how they
 * grow, when they go. Sizes come from scans at some of its beats, at fewer as scans get more expensive.
 */
export class WorkWatcher {
  readonly #root: string;
  readonly #listener: WorkListener;
  readonly #endWatch: () => void;
  readonly #folders = new Set<string>();
  #nextScanUs = 0;
  #lastBytes = -1;

  constructor(root: string, listener: WorkListener) {
    this.#root = root;
    this.#listener = listener;
    this.#endWatch = watchFolder(root, () => this.#look());
    this.#look();
  }

  /** Measures the folders, if it is time to. */
  beat(): void {
    const startUs = nowUs();
    if (this.#folders.size === 0 || startUs < this.#nextScanUs) return;
    const { bytes, files } = sizeOfFolder(this.#root);
    const endUs = nowUs();
    // A scan that the removal overtook saw only a part: the removal itself tells the rest.
    if (bytes !== this.#lastBytes && this.#folders.size > 0) {
      this.#lastBytes = bytes;
      this.#listener.onSize(bytes, files, (startUs + endUs) / 2);
    }
    this.#nextScanUs = endUs + (endUs - startUs) / scanShare;
  }

  /** One last look, then ends. */
  close(): void {
    this.#endWatch();
    this.#look();
  }

  #look(): void {
    const atUs = nowUs();
    const present = new Set(namesIn(this.#root));
    for (const name of present) {
      if (this.#folders.has(name)) continue;
      this.#folders.add(name);
      this.#listener.onWork('created', path.join(this.#root, name), atUs);
    }
    for (const name of [...this.#folders]) {
      if (present.has(name)) continue;
      this.#folders.delete(name);
      this.#listener.onWork('deleted', path.join(this.#root, name), atUs);
      this.#lastBytes = 0;
      this.#listener.onSize(0, 0, atUs);
    }
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
