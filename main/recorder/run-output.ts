import type { OutputRecord } from '../../src/recording/records.ts';
import { OutputLimit } from './output-limit.ts';

type Stream = OutputRecord['stream'];

/** What a run's command printed and was told, each stream bounded, handed on in pieces. */
export class RunOutput {
  readonly #limits: Readonly<Record<Stream, OutputLimit>> = {
    stdout: new OutputLimit(),
    stderr: new OutputLimit(),
    input: new OutputLimit(),
  };
  readonly #onPiece: (stream: Stream, text: string, atUs: number) => void;

  constructor(onPiece: (stream: Stream, text: string, atUs: number) => void) {
    this.#onPiece = onPiece;
  }

  /** Of all streams together. */
  get droppedBytes(): number {
    return Object.values(this.#limits).reduce((sum, { droppedBytes }) => sum + droppedBytes, 0);
  }

  push(stream: Stream, bytes: Buffer, atUs: number): void {
    for (const piece of this.#limits[stream].push(bytes, atUs))
      this.#onPiece(stream, piece.text, piece.atUs);
  }

  /** The held ends of the streams. */
  end(): void {
    for (const stream of ['stdout', 'stderr', 'input'] as const) {
      for (const piece of this.#limits[stream].end()) this.#onPiece(stream, piece.text, piece.atUs);
    }
  }
}
