import type { RecordingRecord } from '../../src/recording/records.ts';

const flushMs = 100;

/**
 * Gathers records and hands them on about ten times a second: one write and one message for many, and
 * at most a tenth of a second is lost when the application dies.
 */
export class RecordBuffer {
  readonly #onFlush: (records: readonly RecordingRecord[]) => void;
  #records: RecordingRecord[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(onFlush: (records: readonly RecordingRecord[]) => void) {
    this.#onFlush = onFlush;
  }

  add(...records: readonly RecordingRecord[]): void {
    this.#records.push(...records);
    this.#timer ??= setTimeout(() => this.flush(), flushMs);
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#records.length === 0) return;
    const records = this.#records;
    this.#records = [];
    this.#onFlush(records);
  }
}
