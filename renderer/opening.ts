import type { Problem } from '../src/problem.ts';
import { createRecordReader } from '../src/recording/read.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { emptyModel, fold, type RecordingModel } from '../src/timeline/model.ts';

/** A file that is being opened: its text comes in parts, and is read as it comes. */
export interface Opening {
  push(text: string): void;
  /** All that could be read, and what was wrong with the rest. */
  end(): { readonly model: RecordingModel; readonly damage: Problem | null };
}

export function createOpening(): Opening {
  const reader = createRecordReader();
  const records: RecordingRecord[] = [];
  return {
    push(text) {
      for (const record of reader.push(text)) records.push(record);
    },
    end: () => ({ model: fold(emptyModel, records), damage: reader.end() }),
  };
}
