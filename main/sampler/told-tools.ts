/** The word on a process that never showed up is forgotten after so many readings: pids come again. */
const keptRounds = 100;
const mostKept = 1000;

/**
 * What the probe said of processes. Its word passes through a file, so that it may arrive after the
 * process was first seen, or when it is gone already.
 */
export class ToldTools {
  readonly #tools = new Map<number, { readonly tool: string; readonly round: number }>();
  #round = 0;

  nextRound(): void {
    this.#round++;
  }

  tell(pid: number, tool: string): void {
    if (this.#tools.size >= mostKept) {
      for (const [old, { round }] of this.#tools) {
        if (this.#round - round > keptRounds) this.#tools.delete(old);
      }
    }
    this.#tools.set(pid, { tool, round: this.#round });
  }

  /** The tool that a process runs, null when nothing recent was said of it. */
  toolOf(pid: number): string | null {
    const told = this.#tools.get(pid);
    return told === undefined || this.#round - told.round > keptRounds ? null : told.tool;
  }

  forget(pid: number): void {
    this.#tools.delete(pid);
  }
}
