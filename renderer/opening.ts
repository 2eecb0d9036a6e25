import type { Problem } from '../src/problem.ts';
import { createByteReader } from '../src/recording/read-bytes.ts';
import { emptyModel, fold, type RecordingModel } from '../src/timeline/model.ts';

/** A file that is being opened: its bytes come in pieces, and are read as they come. */
export interface Opening {
  push(bytes: Uint8Array): void;
  /** All that could be read, and what was wrong with the rest. */
  end(): { readonly model: RecordingModel; readonly damage: Problem | null };
}

export function createOpening(): Opening {
  const reader = createByteReader(new TextDecoder('utf-8', { ignoreBOM: true }));
  return {
    push: (bytes) => reader.push(bytes),
    end() {
      const { records, damage } = reader.end();
      return { model: fold(emptyModel, records), damage };
    },
  };
}
