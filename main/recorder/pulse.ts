/** The sampler hands on what it read every quarter of a second; where it doesn't, a beat comes after so long (ms). */
const latestMs = 300;

/**
 * The rhythm of a Run's recorder: all that is looked at again and again is looked at together, when samples have
 * come. Waking up costs a process more than most of these looks, and it is the build's time.
 */
export class Pulse {
  readonly #onBeat: () => void;
  #timer: NodeJS.Timeout | null;

  constructor(onBeat: () => void) {
    this.#onBeat = onBeat;
    this.#timer = setTimeout(() => this.beat(), latestMs);
  }

  beat(): void {
    if (this.#timer === null) return;
    this.#timer.refresh();
    this.#onBeat();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
