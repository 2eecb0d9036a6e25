/** Gathers what arrives and hands it on at most once in `intervalMs`: at once after a pause, else together. */
export interface Batcher<T> {
  push(items: readonly T[]): void;
  /** Hands out what was not handed on yet, and forgets it. */
  take(): readonly T[];
}

/**
 * Records come some four times a second, and drawing more often costs more than it shows (facts on Recharts); what
 * comes sooner waits for this.
 */
export const updateIntervalMs = 200;

/** Makes a batcher. `flush` is never called with an empty list. */
export function createBatcher<T>(
  intervalMs: number,
  flush: (items: readonly T[]) => void,
): Batcher<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const handOn = (): void => {
    timer = null;
    if (waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    timer = setTimeout(handOn, intervalMs);
    flush(items);
  };

  return {
    push(items) {
      for (const item of items) waiting.push(item);
      if (timer === null) handOn();
    },
    take() {
      const items = waiting;
      waiting = [];
      return items;
    },
  };
}
