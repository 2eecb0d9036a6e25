import type { ProcIo } from './parse-proc.ts';

const nothing = (): ProcIo => ({
  readBytes: 0,
  writtenBytes: 0,
  diskReadBytes: 0,
  diskWrittenBytes: 0,
});

/**
 * Adds up what a tree of processes has moved. The kernel adds a process's account to its parent's when
 * it is waited for: so the sum over the living processes holds the ended ones too, also those that no
 * sample ever saw, and only the sum may be compared between samples, never one process's account.
 */
export class TreeIo {
  #sum = nothing();
  #base: ProcIo | null = null;
  #highest = nothing();
  #rootReadable = false;

  /** Begins a new reading of the tree. */
  clear(): void {
    this.#sum = nothing();
    this.#rootReadable = false;
  }

  add(io: ProcIo, isRoot: boolean): void {
    if (isRoot) {
      this.#rootReadable = true;
      // What the supervisor moved before the first reading belongs to no interval.
      this.#base ??= { ...io };
    }
    this.#sum.readBytes += io.readBytes;
    this.#sum.writtenBytes += io.writtenBytes;
    this.#sum.diskReadBytes += io.diskReadBytes;
    this.#sum.diskWrittenBytes += io.diskWrittenBytes;
  }

  /**
   * Bytes moved since the previous call; null when the kernel does not tell, or when the root is gone and
   * its account with it. Never negative: a process
   * that is waited for while the tree is read can be missing from one sum, and is back in the next.
   */
  take(): ProcIo | null {
    if (!this.#rootReadable || this.#base === null) return null;
    const rise = (key: keyof ProcIo): number => {
      const moved = this.#sum[key] - (this.#base?.[key] ?? 0);
      const before = this.#highest[key];
      this.#highest[key] = Math.max(before, moved);
      return this.#highest[key] - before;
    };
    return {
      readBytes: rise('readBytes'),
      writtenBytes: rise('writtenBytes'),
      diskReadBytes: rise('diskReadBytes'),
      diskWrittenBytes: rise('diskWrittenBytes'),
    };
  }
}
