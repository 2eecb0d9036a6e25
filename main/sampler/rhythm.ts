import { nowUs } from '../recorder/clock.ts';

/** The clock and timer that a rhythm keeps; others only in tests. */
export interface RhythmClock {
  readonly nowUs: () => number;
  readonly after: (ms: number, action: () => void) => () => void;
}

const realClock: RhythmClock = {
  nowUs,
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Keeps an interval without drift: each deadline is computed from the first one, so that a late tick
 * makes the next wait shorter. Deadlines that were missed whole are skipped, never made up in a burst.
 * A tick that takes long is followed by a pause of the same length at least, so that sampling never
 * takes more than half a core, whatever it meets.
 */
export class Rhythm {
  readonly #tick: () => void;
  readonly #clock: RhythmClock;
  #intervalUs = 0;
  #nextUs = 0;
  #cancel: () => void = () => undefined;

  constructor(tick: () => void, clock: RhythmClock = realClock) {
    this.#tick = tick;
    this.#clock = clock;
  }

  /** The first tick comes after one interval. */
  start(intervalMs: number): void {
    this.stop();
    this.#intervalUs = intervalMs * 1000;
    this.#nextUs = this.#clock.nowUs() + this.#intervalUs;
    this.#wait();
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
  }

  #wait(): void {
    const restMs = (this.#nextUs - this.#clock.nowUs()) / 1000;
    // Timers count whole milliseconds and fire late rather than early.
    this.#cancel = this.#clock.after(Math.max(1, Math.round(restMs)), () => {
      const startedUs = this.#clock.nowUs();
      const deadlineUs = this.#nextUs;
      this.#nextUs = nextDeadline(deadlineUs, this.#intervalUs, startedUs);
      // Armed before the work, so that work that throws does not end the rhythm.
      this.#wait();
      const armed = this.#cancel;
      this.#tick();
      const endedUs = this.#clock.nowUs();
      const restedUs = 2 * endedUs - startedUs;
      if (restedUs <= this.#nextUs || this.#cancel !== armed) return;
      armed();
      this.#nextUs = nextDeadline(deadlineUs, this.#intervalUs, restedUs - this.#intervalUs / 2);
      this.#wait();
    });
  }
}

/** The first deadline on the grid of the interval that lies at least half an interval after now. */
export function nextDeadline(deadlineUs: number, intervalUs: number, nowAtUs: number): number {
  const steps = Math.ceil((nowAtUs - deadlineUs + intervalUs / 2) / intervalUs);
  return deadlineUs + Math.max(1, steps) * intervalUs;
}
