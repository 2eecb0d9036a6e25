import type { Run } from './run.ts';

/** The runs under observation (one, or those that race): what is typed goes to them, and the stop. */
export class CurrentRuns {
  readonly #runs = new Set<Run>();
  /** What was typed or piped in so far, and how many pieces of it some run has had. */
  readonly #input: string[] = [];
  #given = 0;
  #ended = false;

  /** They have just been started. Input that has ended is all there is (a pipe): each run gets the same. */
  start(runs: readonly Run[]): void {
    const from = this.#ended ? 0 : this.#given;
    for (const run of runs) this.#runs.add(run);
    this.#give(from);
    if (this.#ended) for (const run of runs) run.endInput();
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
    this.#input.push(text);
    if (this.#runs.size > 0) this.#give(this.#given);
  }

  endInput(): void {
    this.#ended = true;
    for (const run of this.#runs) run.endInput();
  }

  #give(from: number): void {
    for (const text of this.#input.slice(from)) {
      for (const run of this.#runs) run.input(text);
    }
    this.#given = this.#input.length;
  }
}
