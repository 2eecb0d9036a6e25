import { KeptInput } from './kept-input.ts';
import type { Run } from './run.ts';

/** The runs under observation (one, or those that race): what is typed goes to them, and the stop. */
export class CurrentRuns {
  readonly #runs = new Set<Run>();
  readonly #kept: KeptInput;
  #ended = false;

  /** `rounds`: how often runs will be started, in all. */
  constructor(rounds: number) {
    this.#kept = new KeptInput(rounds);
  }

  /** They have just been started. Returns whether they lack a part of the input, which was too long to keep. */
  start(runs: readonly Run[]): boolean {
    for (const run of runs) this.#runs.add(run);
    const isCut = this.#kept.isCut;
    for (const text of this.#kept.begin(this.#ended)) {
      for (const run of runs) run.input(text);
    }
    if (this.#ended) for (const run of runs) run.endInput();
    return isCut;
  }

  ended(run: Run): void {
    this.#runs.delete(run);
  }

  get count(): number {
    return this.#runs.size;
  }

  stop(): void {
    for (const run of this.#runs) run.stop();
  }

  input(text: string): void {
    this.#kept.add(text, this.#runs.size > 0);
    for (const run of this.#runs) run.input(text);
  }

  endInput(): void {
    this.#ended = true;
    for (const run of this.#runs) run.endInput();
  }
}
