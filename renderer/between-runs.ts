import type { RecordingRecord } from '../src/recording/records.ts';

/** Holds back what comes between two runs, and passes on everything else. */
export interface BetweenRuns {
  push(records: readonly RecordingRecord[]): void;
  /** Hands out what is held, in order, and holds nothing back any more until the next run has ended. */
  take(): readonly RecordingRecord[];
}

/** No longer than a chart waits for its turn (`timeline/turns.ts`) with what is new (ms). */
export const longestHeldMs = 1000;

/**
 * A run's end draws all of it anew, and so do what it left behind, its packages, and the beginning of the next run or
 * the end of the recording, which mostly come within a second. So a run's end and all that follows are held until the
 * next run begins, but never longer than `longestMs`, and come in one piece: they are drawn once. What came before is
 * not held up, nor a note, which a person waits for, nor anything while another run of a race goes on. The end of the
 * recording is for the caller to take, with whatever else changes then.
 */
export function createBetweenRuns(
  longestMs: number,
  pass: (records: readonly RecordingRecord[]) => void,
): BetweenRuns {
  /** Runs that have begun and not ended. */
  const going = new Set<string>();
  let between = false;
  let held: RecordingRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const taken = (): readonly RecordingRecord[] => {
    clearTimeout(timer);
    timer = undefined;
    const records = held;
    held = [];
    return records;
  };

  return {
    push(records) {
      const passed: RecordingRecord[] = [];
      for (const record of records) {
        if (record.kind === 'run-end') between = going.delete(record.run) && going.size === 0;
        else if (record.kind === 'run-start') {
          going.add(record.run);
          between = false;
        }
        if (!between || record.kind === 'note') passed.push(...taken(), record);
        else held.push(record);
      }
      if (held.length > 0) timer ??= setTimeout(() => pass(taken()), longestMs);
      if (passed.length > 0) pass(passed);
    },
    take() {
      going.clear();
      between = false;
      return taken();
    },
  };
}
