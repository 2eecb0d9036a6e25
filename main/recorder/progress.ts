import type { Activity } from '../../src/app-state.ts';
import type { PreparationStep } from '../../src/recording/run-records.ts';
import type { Milliseconds } from '../../src/units.ts';
import { nowUs } from './clock.ts';
import type { PlannedRun } from './schedule.ts';

type Group = readonly PlannedRun[];

/**
 * Tells how far a recording has come and what is left. The time that is left is what the same side took
 * last (another side, while this one has not had its turn), for every run to come; null before the first
 * run is through.
 */
export class Progress {
  readonly #groups: readonly Group[];
  readonly #tell: (activity: Activity) => void;
  readonly #clockMs: () => Milliseconds;
  /** By the first side of a group: what it took from its preparation to its last look around. */
  readonly #took = new Map<number, Milliseconds>();
  #index = 0;
  #beganMs: Milliseconds = 0;

  constructor(
    groups: readonly Group[],
    tell: (activity: Activity) => void,
    clockMs: () => Milliseconds = () => nowUs() / 1000,
  ) {
    this.#groups = groups;
    this.#tell = tell;
    this.#clockMs = clockMs;
    this.#beganMs = clockMs();
  }

  preparing(step: PreparationStep, run: PlannedRun | null = null): void {
    const told = run === null ? this.#told() : { ...this.#told(), runs: [run.run] };
    this.#tell({ kind: 'preparing', step, ...told });
  }

  recording(): void {
    this.#tell({ kind: 'recording', ...this.#told() });
  }

  concluding(): void {
    this.#tell({ kind: 'concluding', ...this.#told() });
  }

  stopping(): void {
    this.#tell({ kind: 'stopping', runs: this.#runs() });
  }

  /** The runs of this group are through; `took` false: they were not made, which says nothing of the others. */
  next(took: boolean): void {
    const now = this.#clockMs();
    if (took) this.#took.set(this.#side(this.#index), now - this.#beganMs);
    this.#beganMs = now;
    this.#index += 1;
  }

  #told() {
    const count = (groups: readonly Group[]) => groups.reduce((sum, each) => sum + each.length, 0);
    return {
      runs: this.#runs(),
      runsDone: count(this.#groups.slice(0, this.#index)),
      runsInAll: count(this.#groups),
      remainingMs: this.#remainingMs(),
    };
  }

  #runs(): readonly string[] {
    return this.#groups[this.#index]?.map(({ run }) => run) ?? [];
  }

  #side(index: number): number {
    return this.#groups[index]?.[0]?.sideIndex ?? 0;
  }

  #remainingMs(): Milliseconds | null {
    const known = [...this.#took.values()];
    if (known.length === 0) return null;
    const average = known.reduce((sum, each) => sum + each, 0) / known.length;
    const expected = (index: number) => this.#took.get(this.#side(index)) ?? average;
    let sum = Math.max(0, expected(this.#index) - (this.#clockMs() - this.#beganMs));
    for (let index = this.#index + 1; index < this.#groups.length; index++) sum += expected(index);
    return sum;
  }
}
