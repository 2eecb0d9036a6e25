import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { RecordingEntry } from '../../src/app-state.ts';
import { createRecordReader } from '../../src/recording/read.ts';
import { recordingExtension, titleOfFile } from './names.ts';

/** A header is the first line, and short; what is longer is none of ours. */
const headBytes = 16 * 1024;
/** More than this many are not looked into: the latest ones, by name, are. */
const mostListed = 500;

/** The person's recordings, and the ids by which the window names them. */
export class Library {
  readonly folder: string;
  readonly #files = new Map<string, string>();
  #entries: readonly RecordingEntry[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  get entries(): readonly RecordingEntry[] {
    return this.#entries;
  }

  /** The id of a file, made known so that `fileOf` finds it again. */
  idOf(file: string): string {
    const path = resolve(file);
    const id = createHash('sha256').update(path).digest('hex').slice(0, 24);
    this.#files.set(id, path);
    return id;
  }

  fileOf(id: string): string | null {
    return this.#files.get(id) ?? null;
  }

  /** Reads the folder anew: headers only, latest first. What is no recording is left out. */
  async refresh(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    const files = names
      .filter((name) => extname(name) === recordingExtension && !name.startsWith('.'))
      .sort()
      .reverse()
      .slice(0, mostListed);
    const entries: RecordingEntry[] = [];
    for (const name of files) {
      const file = join(this.folder, name);
      const createdAt = await readCreatedAt(file);
      if (createdAt !== null) {
        entries.push({ id: this.idOf(file), title: titleOfFile(file), createdAt });
      }
    }
    this.#entries = entries.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }
}

/** When a recording was made, from its header; null when the file has none that can be read. */
async function readCreatedAt(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const text = buffer.toString('utf8', 0, bytesRead);
      const firstLine = text.slice(0, text.indexOf('\n') + 1);
      const header = createRecordReader().push(firstLine)[0];
      return header?.kind === 'header' ? header.createdAt : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
