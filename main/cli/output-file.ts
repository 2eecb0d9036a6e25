import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GoCommand } from '../../src/go/command.ts';
import { ProblemError } from '../../src/problem.ts';

/** Where a recording goes: the named file, which must not exist yet, else a new one in the library. */
export function outputFile(
  given: string | undefined,
  project: string,
  commands: readonly GoCommand[],
  dataDir: string,
): string {
  if (given !== undefined) {
    const file = path.resolve(given);
    if (existsSync(file)) throw new ProblemError('file-exists', { path: file });
    return file;
  }
  const time = new Date()
    .toISOString()
    .replace(/[:.]/g, '-')
    .replace(/-\d{3}Z$/, '');
  const verbs = commands.map((command) => command.verb).join('-');
  const base = path.join(dataDir, 'recordings', `${time} ${project} ${verbs}`);
  for (let number = 1; ; number += 1) {
    const file = `${base}${number === 1 ? '' : ` ${number}`}.buildoscope`;
    if (!existsSync(file)) return file;
  }
}
