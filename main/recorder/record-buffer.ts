import type { RecordingRecord } from '../../src/recording/records.ts';

/** Only what comes between two beats of a Run's pulse, or without one, waits for so long (ms). */
const latestMs = 250;

/**
 * Gathers records and hands them on about four times a second: one write and one message for many, and
 * at most a quarter of a second is lost when the application dies.
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
    this.#timer ??= setTimeout(() => this.flush(), latestMs);
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
