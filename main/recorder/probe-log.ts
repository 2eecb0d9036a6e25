import { closeSync, type FSWatcher, openSync, readSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ProbeLine, parseProbeLine } from '../../src/go/probe-lines.ts';

const noBytes = Buffer.alloc(0);

/** How often the log is looked at as long as its bell has not been heard (ms). */
const unheardMs = 100;

/**
 * Reads the probe's log while it grows. The probe appends whole lines with one write each. They are read when
 * asked for, and at once when the probe has rung its bell, a second file to which it adds a byte at what can't
 * wait: if each line woke this process, that would cost the build more than the lines. Where the file system
 * doesn't tell of the bell, the log is polled.
 */
export class ProbeLog {
  readonly path: string;
  readonly bellPath: string;
  readonly #fd: number;
  readonly #onLine: (line: ProbeLine) => void;
  readonly #buffer = Buffer.alloc(256 * 1024);
  readonly #poll: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #rest = noBytes;
  #unreadable = 0;
  /** Lines are being handed on, or it is closed. */
  #deaf = false;

  /** Makes its two files in the given folder. */
  constructor(dir: string, onLine: (line: ProbeLine) => void) {
    this.path = path.join(dir, 'probe.log');
    this.bellPath = path.join(dir, 'probe.bell');
    for (const file of [this.path, this.bellPath]) {
      writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
    }
    this.#fd = openSync(this.path, 'r');
    this.#onLine = onLine;
    this.#poll = setInterval(() => this.read(), unheardMs);
    try {
      this.#watcher = watch(this.bellPath, { persistent: false }, () => {
        clearInterval(this.#poll);
        this.read();
      });
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = null;
    }
  }

  /** Lines that did not parse; they are left out of the recording. */
  get unreadableLines(): number {
    return this.#unreadable;
  }

  /**
   * Hands on what has been appended since the last time, the end of the run before what preceded it: whoever
   * looks at something then knows that what is seen happened before that end.
   */
  read(): void {
    if (this.#deaf) return;
    this.#deaf = true;
    try {
      const lines = this.#appended();
      const isEnd = ({ kind }: ProbeLine) => kind === 'run-end';
      for (const line of lines.filter(isEnd)) this.#onLine(line);
      for (const line of lines) if (!isEnd(line)) this.#onLine(line);
    } finally {
      this.#deaf = false;
    }
  }

  #appended(): readonly ProbeLine[] {
    const lines: ProbeLine[] = [];
    let length = this.#buffer.length;
    while (length === this.#buffer.length) {
      length = readSync(this.#fd, this.#buffer, 0, this.#buffer.length, null);
      const read = this.#buffer.subarray(0, length);
      const text = this.#rest.length === 0 ? read : Buffer.concat([this.#rest, read]);
      let begin = 0;
      for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, begin)) {
        const line = parseProbeLine(text.toString('utf8', begin, end));
        if (line === null) this.#unreadable += 1;
        else lines.push(line);
        begin = end + 1;
      }
      this.#rest = begin === text.length ? noBytes : Buffer.from(text.subarray(begin));
    }
    return lines;
  }

  close(): void {
    clearInterval(this.#poll);
    this.#watcher?.close();
    this.read();
    this.#deaf = true;
    closeSync(this.#fd);
  }
}
