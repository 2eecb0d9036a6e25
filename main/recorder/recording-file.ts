import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problemOf } from '../../src/problem.ts';
import { encodeRecord } from '../../src/recording/encode.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';

/**
 * Appends records to a recording's file as they happen. A failure (full disk, no permission) never
 * stops the recording: what could not be written stays in memory, `problem` says why, and `retained`
 * gives everything, so that it can be saved elsewhere.
 */
export class RecordingFile {
  readonly path: string;
  #fd: number | null = null;
  #problem: Problem | null = null;
  #retained: RecordingRecord[] = [];

  constructor(file: string) {
    this.path = file;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      this.#fd = openSync(file, 'wx', 0o644);
    } catch (error) {
      this.#fail(error);
    }
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** All records so far, in order; kept because a failed write must lose nothing. */
  get retained(): readonly RecordingRecord[] {
    return this.#retained;
  }

  append(records: readonly RecordingRecord[]): void {
    this.#retained.push(...records);
    if (this.#fd === null || records.length === 0) return;
    const bytes = Buffer.from(records.map(encodeRecord).join(''));
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(this.#fd, bytes, written);
    } catch (error) {
      this.#fail(error);
    }
  }

  close(): void {
    if (this.#fd === null) return;
    try {
      fsyncSync(this.#fd);
      closeSync(this.#fd);
    } catch (error) {
      this.#fail(error);
    }
    this.#fd = null;
  }

  #fail(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    this.#problem ??= {
      ...problemOf(error),
      code: code === 'ENOSPC' ? 'disk-full' : 'cannot-write',
      values: { path: this.path },
    };
    if (this.#fd !== null) {
      try {
        closeSync(this.#fd);
      } catch {
        // The first failure is the one to tell.
      }
      this.#fd = null;
    }
  }
}
