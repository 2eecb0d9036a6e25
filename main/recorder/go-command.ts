import path from 'node:path';
import type { GoState } from '../../src/app-state.ts';
import { personsEnvironment } from './environment.ts';
import { executable, type FindGoOptions, goName, goPlaces, isInside } from './go-places.ts';
import { runCommand } from './process.ts';

/** The oldest Go that is supported: the first with `go list -json=FIELDS`. */
const oldestMinor = 19;

/**
 * Finds go: the chosen one, then PATH, GOROOT and the usual places. The first one that is new enough
 * wins; an old one is told as such only when there is no other. Asks each for its version (some ms).
 */
export async function findGo(options: FindGoOptions = {}): Promise<GoState> {
  const candidates = goPlaces(options);
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

async function ask(file: string): Promise<GoState | null> {
  const result = await runCommand(file, ['env', 'GOVERSION', 'GOOS', 'GOARCH', 'GOROOT'], {
    cwd: path.dirname(file),
    env: { ...personsEnvironment(), GOFLAGS: '', GOWORK: 'off' },
    timeoutMs: 10_000,
  }).catch(() => null);
  if (result === null || result.exitCode !== 0) return null;
  const [version = '', goos = '', goarch = '', root = ''] = result.stdout.split('\n');
  // GOTOOLCHAIN may name another toolchain than this file's own: take that one's go itself.
  const own = executable(path.join(root, 'bin', goName)) ?? file;
  const minor = /^(?:go|devel go)1\.(\d+)/.exec(version)?.[1];
  if (minor !== undefined && Number(minor) < oldestMinor) {
    return { kind: 'too-old', version, path: own };
  }
  if (version === '') return null;
  return { kind: 'found', version, goos, goarch, path: own };
}
