import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GoState } from '../../src/app-state.ts';
import { personsEnvironment } from './environment.ts';
import { runCommand } from './process.ts';

/** The oldest Go that is supported: the first with `go list -json=FIELDS`. */
const oldestMinor = 19;

export interface FindGoOptions {
  /** A go that the person chose; looked at first. */
  readonly chosen?: string | null;
  /** The project's folder: a `go` inside of it is never taken (it may have been planted). */
  readonly outside?: string;
}

/**
 * Finds go: the chosen one, then PATH, GOROOT and the usual places. The first one that is new enough
 * wins; an old one is told as such only when there is no other. Asks each for its version (some ms).
 */
export async function findGo(options: FindGoOptions = {}): Promise<GoState> {
  const candidates = places(options);
  let old: GoState | null = null;
  for (const candidate of candidates) {
    const file = executable(candidate);
    if (file === null || (options.outside !== undefined && isInside(options.outside, file)))
      continue;
    const found = await ask(file);
    if (found === null) continue;
    if (found.kind === 'found') return found;
    old ??= found;
  }
  return (
    old ?? { kind: 'missing', searched: [...new Set(candidates.map((each) => path.dirname(each)))] }
  );
}

const name = process.platform === 'win32' ? 'go.exe' : 'go';

function places(options: FindGoOptions): readonly string[] {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    // An empty or relative entry means the current folder, from which nothing is ever started.
    .filter((dir) => path.isAbsolute(dir))
    .map((dir) => path.join(dir, name));
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
    ...(root ? [path.join(root, 'bin', name)] : []),
    ...usual.map((dir) => path.join(dir, name)),
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
      .map((entry) => path.join(folder, entry, 'bin', name));
  } catch {
    return [];
  }
}

function executable(file: string): string | null {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function isInside(folder: string, file: string): boolean {
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(file));
    return !relative.startsWith('..') && !path.isAbsolute(relative);
  } catch {
    return false;
  }
}

async function ask(file: string): Promise<GoState | null> {
  const result = await runCommand(file, ['env', 'GOVERSION', 'GOOS', 'GOARCH', 'GOROOT'], {
    cwd: path.dirname(file),
    env: { ...personsEnvironment(), GOFLAGS: '', GOWORK: 'off' },
    timeoutMs: 10_000,
  }).catch(() => null);
  if (result === null || result.exitCode !== 0) return null;
  const [version = '', goos = '', goarch = '', root = ''] = result.stdout.split('\n');
  // GOTOOLCHAIN may name another toolchain than this file's own: take that one's go itself.
  const own = executable(path.join(root, 'bin', name)) ?? file;
  const minor = /^(?:go|devel go)1\.(\d+)/.exec(version)?.[1];
  if (minor !== undefined && Number(minor) < oldestMinor) {
    return { kind: 'too-old', version, path: own };
  }
  if (version === '') return null;
  return { kind: 'found', version, goos, goarch, path: own };
}
