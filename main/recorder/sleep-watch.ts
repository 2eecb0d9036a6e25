import os from 'node:os';
import { nowUs } from './clock.ts';

/** The clocks that are compared; others only in tests. */
export interface SleepClocks {
  /** Stands still while the machine is suspended, where such a clock is what times are taken from. */
  readonly monotonicUs: () => number;
  /** Goes on while the machine is suspended, and is not moved when somebody sets the time. */
  readonly bootUs: () => number;
}

/**
 * On Linux `os.uptime` is CLOCK_BOOTTIME, which counts suspension, to 10 ms (proc_uptime(5)), and
 * `hrtime` CLOCK_MONOTONIC, which does not (clock_gettime(2)). Where both count it, a suspended machine
 * shows as a long interval without a sample instead, and nothing is told here.
 */
const realClocks: SleepClocks = { monotonicUs: nowUs, bootUs: () => os.uptime() * 1e6 };

/** Shorter differences may be the clocks' own: their steps, and the time between the two readings. */
const shortestUs = 1_000_000;
/** Readings that lie further apart than this compare nothing. */
const mostBetweenUs = 100_000;

/** A time for which the machine slept; no time of the run passed meanwhile. */
export interface Sleep {
  /** When it was noticed: at the first look after the machine woke up. */
  readonly atUs: number;
  readonly durationMs: number;
}

/** Notices that the machine was suspended, by two clocks of which only one goes on meanwhile: at each look. */
export class SleepWatch {
  readonly #onSleep: (sleep: Sleep) => void;
  readonly #clocks: SleepClocks;
  #apartUs: number | null = null;

  constructor(onSleep: (sleep: Sleep) => void, clocks: SleepClocks = realClocks) {
    this.#onSleep = onSleep;
    this.#clocks = clocks;
    this.look();
  }

  look(): void {
    const { monotonicUs, bootUs } = this.#clocks;
    const before = monotonicUs();
    const boot = bootUs();
    const atUs = monotonicUs();
    if (atUs - before > mostBetweenUs) return;
    const apartUs = boot - atUs;
    const sleptUs = this.#apartUs === null ? 0 : apartUs - this.#apartUs;
    // Kept as it was otherwise: small differences of many looks must not add up unseen, nor be told.
    if (this.#apartUs === null || Math.abs(sleptUs) >= shortestUs) this.#apartUs = apartUs;
    if (sleptUs >= shortestUs) this.#onSleep({ atUs, durationMs: sleptUs / 1000 });
  }
}
