/** What is kept of the input for later runs: more than people type, less than fills the memory. */
export const mostKeptCharacters = 64 << 20;

/**
 * What was typed or piped in so far. Input that has ended is all there is (a pipe): each run gets the
 * same, so it is kept for as long as another run comes, up to a bound.
 */
export class KeptInput {
  readonly #pieces: string[] = [];
  readonly #most: number;
  #size = 0;
  #given = 0;
  #runsToCome: number;
  #isCut = false;

  constructor(rounds: number, most = mostKeptCharacters) {
    this.#runsToCome = rounds;
    this.#most = most;
  }

  /** There was more of it than is kept: later runs get only the beginning. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** A round begins. Returns what its runs get at once. `whole`: the input has ended, so they get all. */
  begin(whole: boolean): readonly string[] {
    this.#runsToCome -= 1;
    const pieces = this.#pieces.slice(whole ? 0 : this.#given);
    this.#given = this.#pieces.length;
    if (this.#runsToCome <= 0) this.#pieces.length = 0;
    return pieces;
  }

  /** A piece arrived; `now`: runs under observation have had it. */
  add(text: string, now: boolean): void {
    if (this.#runsToCome <= 0) return;
    if (this.#size + text.length > this.#most) {
      this.#isCut = true;
      return;
    }
    this.#size += text.length;
    this.#pieces.push(text);
    if (now) this.#given = this.#pieces.length;
  }
}
