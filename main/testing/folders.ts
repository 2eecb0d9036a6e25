import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { removeFolder } from '../recorder/scratch.ts';
import { example } from './paths.ts';

/**
 * A temporary folder for the tests of one file, removed after the last of them. Called at the top of a
 * test file. The path is resolved: go reports resolved paths, and a temporary folder may be a link.
 */
export function temporaryFolder(): TemporaryFolder {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'buildoscope-test-')));
  afterAll(() => removeFolder(dir));
  return new TemporaryFolder(dir);
}

export class TemporaryFolder {
  readonly dir: string;
  #count = 0;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** A new folder inside, with this name. */
  make(name: string): string {
    this.#count += 1;
    const dir = path.join(this.dir, String(this.#count), name);
    mkdirSync(dir, { recursive: true });
    return dir;
  }

  /** A fresh copy of a bundled example, in a folder of this name. */
  copyExample(id: string, name = id): string {
    const dir = this.make(name);
    cpSync(example(id), dir, { recursive: true });
    return dir;
  }

  /** A Go module made of these files; `go.mod` is added when it isn't among them. */
  module(files: Readonly<Record<string, string>>, name = 'module'): string {
    const dir = this.make(name);
    const all = { 'go.mod': 'module example.com/module\n\ngo 1.19\n', ...files };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), text);
    }
    return dir;
  }

  /** An executable shell script. */
  script(name: string, lines: readonly string[]): string {
    const file = path.join(this.make('scripts'), name);
    writeFileSync(file, `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
    return file;
  }
}
