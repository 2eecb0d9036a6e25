import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface FindGoOptions {
  /** A go that the person chose; looked at first. */
  readonly chosen?: string | null;
  /** The project's folder: a `go` inside of it is never taken (it may have been planted). */
  readonly outside?: string;
}

/** What the go command is called here. */
export const goName = process.platform === 'win32' ? 'go.exe' : 'go';

/** Where a go may lie, the chosen place first; nothing of it has been looked at. */
export function goPlaces(options: FindGoOptions): readonly string[] {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    // An empty or relative entry means the current folder, from which nothing is ever started.
    .filter((dir) => path.isAbsolute(dir))
    .map((dir) => path.join(dir, goName));
  const root = process.env.GOROOT;
  const usual =
    process.platform === 'win32'
      ? ['C:\\Program Files\\Go\\bin', 'C:\\Go\\bin']
      : [
          '/usr/local/go/bin',
          '/usr/lib/go/bin',
          '/opt/homebrew/bin',
          '/usr/local/bin',
          '/snap/bin',
        ];
  return [
    ...(options.chosen ? [options.chosen] : []),
    ...onPath,
    ...(root ? [path.join(root, 'bin', goName)] : []),
    ...usual.map((dir) => path.join(dir, goName)),
    ...sdks(),
  ];
}

/** Where `go install golang.org/dl/…` puts other versions. */
function sdks(): readonly string[] {
  const folder = path.join(os.homedir(), 'sdk');
  try {
    return readdirSync(folder)
      .filter((entry) => entry.startsWith('go'))
      .sort()
      .reverse()
      .map((entry) => path.join(folder, entry, 'bin', goName));
  } catch {
    return [];
  }
}

/** The file, if it can be executed. */
export function executable(file: string): string | null {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

export function isInside(folder: string, file: string): boolean {
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(file));
    return !relative.startsWith('..') && !path.isAbsolute(relative);
  } catch {
    return false;
  }
}
