import type { Problem } from '../src/problem.ts';
import { createPieceReader } from '../src/recording/read-pieces.ts';
import type { FilePiece } from '../src/recording/split-file.ts';
import { emptyModel, fold, type RecordingModel } from '../src/timeline/model.ts';

/** A file that is being opened: it comes in pieces, which are read as they come. */
export interface Opening {
  push(piece: FilePiece): void;
  /** All that could be read, and what was wrong with the rest. */
  end(): { readonly model: RecordingModel; readonly damage: Problem | null };
}

export function createOpening(): Opening {
  const reader = createPieceReader(new TextDecoder('utf-8', { ignoreBOM: true }));
  return {
    push: (piece) => reader.push(piece),
    end() {
      const { records, damage } = reader.end();
      return { model: fold(emptyModel, records), damage };
    },
  };
}
