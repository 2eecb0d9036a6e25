import { offsetUs } from './clock.ts';

/** Relates this process's clock and the probe's to the time of one Run: 0 is when the command was started. */
export class RunClock {
  readonly zeroUs: number;
  readonly #offsetUs: number;

  /** `probeUs`: when the probe started the command, on the probe's own clock. */
  constructor(probeUs: number, clock: 'monotonic' | 'wall') {
    this.#offsetUs = offsetUs(clock);
    this.zeroUs = probeUs + this.#offsetUs;
  }

  /** Milliseconds of the run for a time of this process's clock. */
  ms(atUs: number): number {
    return Math.max(-60_000, Math.round(atUs - this.zeroUs) / 1000);
  }

  /** Milliseconds of the run for a time that the probe wrote. */
  probeMs(atUs: number): number {
    return this.ms(atUs + this.#offsetUs);
  }
}
