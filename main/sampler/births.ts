import { noFile, type ProcReader } from './proc-reader.ts';

/** In some containers the figure is not the kernel's own and stands still for seconds. */
const mostTrusted = 4;

/**
 * Tells whether a process may have been born since the last question: then the number that the kernel
 * gave to a process or thread last, the fifth field of `/proc/loadavg` (proc_loadavg(5)), has changed.
 * One read instead of one for each thread whose children would be looked for.
 */
export class Births {
  readonly #reader: ProcReader;
  #file: number;
  #lastPid: number | null = null;
  #trusted = 0;

  constructor(reader: ProcReader) {
    this.#reader = reader;
    this.#file = reader.open('loadavg');
  }

  /** True also where it can't be told, and at the latest at every fifth question. */
  possible(): boolean {
    const lastPid = this.#file === noFile ? null : this.#reader.lastPid(this.#file);
    if (lastPid !== null && lastPid === this.#lastPid && this.#trusted < mostTrusted) {
      this.#trusted++;
      return false;
    }
    this.#lastPid = lastPid;
    this.#trusted = 0;
    return true;
  }

  close(): void {
    this.#reader.close(this.#file);
    this.#file = noFile;
  }
}
