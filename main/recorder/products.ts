import { rm } from 'node:fs/promises';
import type { RecordingRecord } from '../../src/recording/records.ts';
import type { Before } from './conclude.ts';
import type { PlannedRun } from './schedule.ts';

/** An executable that a run of this recording made where there was none before. */
interface Product {
  readonly file: string;
  readonly verb: string;
  readonly output: string | null;
}

/**
 * Gives a repeated command the same start: go links nothing when its output is there already. Only what
 * an earlier run of this recording made is removed, and only for a run that makes it again.
 */
export class Products {
  readonly #products: Product[] = [];

  /** Notes what a run has left, out of its last records. */
  note(planned: PlannedRun, before: Before, records: readonly RecordingRecord[]): void {
    for (const record of records) {
      if (record.kind === 'binary' && record.fate === 'kept' && !before.project.has(record.path)) {
        const { verb, output } = planned.side.command;
        this.#products.push({ file: record.path, verb, output });
      }
    }
  }

  async removeFor(planned: PlannedRun): Promise<void> {
    const { verb, output } = planned.side.command;
    for (const product of this.#products) {
      if (product.verb === verb && product.output === output)
        await rm(product.file, { force: true });
    }
  }
}
