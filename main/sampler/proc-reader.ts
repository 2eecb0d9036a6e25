import { closeSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import {
  emptyStat,
  type ProcIo,
  type ProcStat,
  parseChildren,
  parseIo,
  parseLastPid,
  parseStat,
} from './parse-proc.ts';

/** Stands for "could not be opened". */
export const noFile = -1;

/**
 * Reads files of `/proc` into one buffer. Files stay open between samples: reading again from position
 * 0 makes the kernel write them anew, at less than half the cost of opening them by name; and an open
 * file stays with its process, so that a pid that the kernel hands out again is never mixed up.
 */
export class ProcReader {
  readonly root: string;
  readonly #buffer = Buffer.allocUnsafe(65_536);
  readonly stat: ProcStat = emptyStat();
  readonly io: ProcIo = { readBytes: 0, writtenBytes: 0, diskReadBytes: 0, diskWrittenBytes: 0 };

  constructor(root = '/proc') {
    this.root = root;
  }

  /** A file below the root, such as `12/stat`; noFile when it is not there or may not be read. */
  open(name: string): number {
    try {
      return openSync(`${this.root}/${name}`, 'r');
    } catch {
      return noFile;
    }
  }

  close(file: number): void {
    if (file !== noFile) closeSync(file);
  }

  /** Fills `stat`. False: the process is gone. */
  readStat(file: number): boolean {
    const length = this.#read(file);
    return length > 0 && parseStat(this.#buffer, length, this.stat);
  }

  /** The name of the process whose stat was read last; the kernel keeps 15 bytes of it. */
  comm(): string {
    return this.#buffer.toString('utf8', this.stat.commStart, this.stat.commEnd);
  }

  /** Fills `io`. False: not allowed (another user's process), or gone. */
  readIo(file: number): boolean {
    const length = this.#read(file);
    return length > 0 && parseIo(this.#buffer, length, this.io);
  }

  /** Appends the children that one thread started. False: the thread is gone. */
  readChildren(file: number, out: number[]): boolean {
    const length = this.#read(file);
    if (length > 0) parseChildren(this.#buffer, length, out);
    return length >= 0;
  }

  /** A whole file as text, to 64 KiB; null when it can't be read. */
  text(name: string): string | null {
    const file = this.open(name);
    if (file === noFile) return null;
    const length = this.#read(file);
    this.close(file);
    return length < 0 ? null : this.#buffer.toString('utf8', 0, length);
  }

  /** The executable of a process; null for kernel threads, zombies and other people's processes. */
  exe(pid: number): string | null {
    try {
      return readlinkSync(`${this.root}/${pid}/exe`).replace(/ \(deleted\)$/, '');
    } catch {
      return null;
    }
  }

  threads(pid: number): readonly string[] {
    try {
      return readdirSync(`${this.root}/${pid}/task`);
    } catch {
      return [];
    }
  }

  /** Whether this kernel lists children (CONFIG_PROC_CHILDREN). */
  listsChildren(): boolean {
    return this.text(`self/task/${process.pid}/children`) !== null;
  }

  /** The process number that `/proc/loadavg`, an open file, says was given out last; null: it doesn't. */
  lastPid(file: number): number | null {
    const length = this.#read(file);
    return length > 0 ? parseLastPid(this.#buffer, length) : null;
  }

  /** Every pid of the machine, for kernels that don't list children. */
  everyPid(): readonly number[] {
    return readdirSync(this.root)
      .map(Number)
      .filter((pid) => pid > 0);
  }

  /** Bytes read, -1 when the process is gone (ESRCH). A list of thousands of children takes several reads. */
  #read(file: number): number {
    let length = 0;
    try {
      for (;;) {
        const got = readSync(file, this.#buffer, length, this.#buffer.length - length, length);
        length += got;
        if (got < 4000 || length === this.#buffer.length) return length;
      }
    } catch {
      return -1;
    }
  }
}
