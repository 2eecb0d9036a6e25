import { closeSync, type FSWatcher, openSync, readSync, watch, writeFileSync } from 'node:fs';
import { type ProbeLine, parseProbeLine } from '../../src/go/probe-lines.ts';

const noBytes = Buffer.alloc(0);

/** How often the log is looked at, until the file system has told of a line, and from then on (ms). */
const lookEveryMs = { unless: 100, told: 1000 };

/**
 * Follows the probe's log while it grows. The probe appends whole lines with one write each; a line
 * is handed on as soon as the file system tells of it (median 0.1 to 0.2 ms on Linux), and a slow
 * poll stands behind that for file systems that tell nothing; one that does tell is hardly polled.
 */
export class ProbeLog {
  readonly path: string;
  readonly #fd: number;
  readonly #onLine: (line: ProbeLine) => void;
  readonly #buffer = Buffer.alloc(256 * 1024);
  #timer: NodeJS.Timeout;
  #isTold = false;
  #watcher: FSWatcher | null = null;
  #rest = noBytes;
  #unreadable = 0;
  /** Lines are being handed on, or it is closed. */
  #deaf = false;

  constructor(file: string, onLine: (line: ProbeLine) => void) {
    writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
    this.path = file;
    this.#fd = openSync(file, 'r');
    this.#onLine = onLine;
    try {
      this.#watcher = watch(file, { persistent: false }, () => this.#told());
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = null;
    }
    this.#timer = setInterval(() => this.read(), lookEveryMs.unless);
  }

  #told(): void {
    if (!this.#isTold) {
      this.#isTold = true;
      clearInterval(this.#timer);
      this.#timer = setInterval(() => this.read(), lookEveryMs.told);
    }
    this.read();
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
    clearInterval(this.#timer);
    this.#watcher?.close();
    this.read();
    this.#deaf = true;
    closeSync(this.#fd);
  }
}
