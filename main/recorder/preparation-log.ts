import type { PreparationRecord } from '../../src/recording/records.ts';
import type { PreparationStep } from '../../src/recording/run-records.ts';
import { nowUs } from './clock.ts';

/** How long the steps of a preparation took, and what it did to the page cache. */
export class PreparationLog {
  readonly #run: string;
  readonly #onStep: (step: PreparationStep) => void;
  /** null: not this run's preparation, but another's. */
  readonly #steps: { step: PreparationStep | null; startUs: number }[] = [];
  #pageCache: PreparationRecord['pageCache'] = null;

  constructor(run: string, onStep: (step: PreparationStep) => void) {
    this.#run = run;
    this.#onStep = onStep;
  }

  /** A step begins; the one before has ended. */
  begin(step: PreparationStep): void {
    this.#steps.push({ step, startUs: nowUs() });
    this.#onStep(step);
  }

  /** The step has ended, and for now nothing is done for this run. */
  pause(): void {
    this.#steps.push({ step: null, startUs: nowUs() });
  }

  evicted(pageCache: PreparationRecord['pageCache']): void {
    this.#pageCache = pageCache;
  }

  /** The record, with the last step ending now. A step that began more than once is one, with its sum. */
  record(): PreparationRecord {
    const endUs = nowUs();
    const durations = new Map<PreparationStep, number>();
    this.#steps.forEach(({ step, startUs }, index) => {
      if (step === null) return;
      const ms = ((this.#steps[index + 1]?.startUs ?? endUs) - startUs) / 1000;
      durations.set(step, (durations.get(step) ?? 0) + Math.max(0, ms));
    });
    return {
      kind: 'preparation',
      run: this.#run,
      steps: [...durations].map(([step, durationMs]) => ({ step, durationMs })),
      pageCache: this.#pageCache,
    };
  }
}
