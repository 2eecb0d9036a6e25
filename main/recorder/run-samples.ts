import type { MachineSampleRecord, SampleRecord } from '../../src/recording/records.ts';
import { joinMachineSamples, joinSamples, QuietHold, Quietness } from './quiet.ts';

/** The samples of one run on their way into the recording, bounded while nothing happens. */
export class RunSamples {
  readonly #quietness = new Quietness();
  readonly #processes: QuietHold<SampleRecord>;
  readonly #machine: QuietHold<MachineSampleRecord>;
  #quiet = false;

  constructor(add: (record: SampleRecord | MachineSampleRecord) => void) {
    this.#processes = new QuietHold(joinSamples, add);
    this.#machine = new QuietHold(joinMachineSamples, add);
  }

  take(sample: SampleRecord): void {
    this.#quiet = this.#quietness.after(sample);
    this.#processes.take(sample, this.#quiet);
  }

  takeMachine(sample: MachineSampleRecord): void {
    this.#machine.take(sample, this.#quiet);
  }

  flush(): void {
    this.#processes.flush();
    this.#machine.flush();
  }
}
