import { StringDecoder } from 'node:string_decoder';

const headBytes = 4 * 1024 * 1024;
const tailBytes = 4 * 1024 * 1024;
const pieceBytes = 64 * 1024;

export interface OutputPiece {
  readonly atUs: number;
  readonly text: string;
}

/**
 * Bounds the output of one stream: the first 4 MiB are passed on as they come, of the rest the last
 * 4 MiB are held and given at the end; what lies between is dropped and counted. Pieces are at most
 * 64 KiB. Broken UTF-8 becomes U+FFFD; a character that two reads cut in half is put together.
 */
export class OutputLimit {
  readonly #decoder = new StringDecoder('utf8');
  #passed = 0;
  #tail: { atUs: number; bytes: Buffer }[] = [];
  #tailSize = 0;
  #dropped = 0;

  get droppedBytes(): number {
    return this.#dropped;
  }

  /** Takes what was read at a time; returns what is to be recorded now. */
  push(bytes: Buffer, atUs: number): readonly OutputPiece[] {
    const pieces: OutputPiece[] = [];
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const part = bytes.subarray(from, from + pieceBytes);
      if (this.#passed + part.length <= headBytes) {
        this.#passed += part.length;
        const text = this.#decoder.write(part);
        if (text !== '') pieces.push({ atUs, text });
      } else {
        this.#hold(Buffer.from(part), atUs);
      }
    }
    return pieces;
  }

  /** The held end of the stream. */
  end(): readonly OutputPiece[] {
    const pieces: OutputPiece[] = [];
    for (const { atUs, bytes } of this.#tail) {
      const text = this.#decoder.write(bytes);
      if (text !== '') pieces.push({ atUs, text });
    }
    const rest = this.#decoder.end();
    if (rest !== '') pieces.push({ atUs: this.#tail.at(-1)?.atUs ?? 0, text: rest });
    this.#tail = [];
    return pieces;
  }

  #hold(bytes: Buffer, atUs: number): void {
    this.#tail.push({ atUs, bytes });
    this.#tailSize += bytes.length;
    while (this.#tailSize > tailBytes) {
      const first = this.#tail.shift();
      if (first === undefined) return;
      this.#tailSize -= first.bytes.length;
      this.#dropped += first.bytes.length;
    }
  }
}
