import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { personsEnvironment } from '../recorder/environment.ts';
import { findGo } from '../recorder/go-command.ts';
import { runCommand } from '../recorder/process.ts';

/** A toolchain that a test runs on, or why it can't be had. */
export type GoToolchain =
  | { readonly kind: 'found'; readonly version: string; readonly goPath: string }
  | { readonly kind: 'unavailable'; readonly version: string; readonly reason: string };

/** Downloading a toolchain is some 70 MB. */
const downloadTimeoutMs = 100_000;

/** The machine's own go. Tests can do nothing without it, so its absence is an error. */
export async function machinesGo(): Promise<{ readonly version: string; readonly goPath: string }> {
  const go = await findGo();
  if (go.kind !== 'found') throw new Error('No Go 1.19 or later was found: run "npm run setup".');
  return { version: go.version, goPath: go.path };
}

/**
 * Another version's own go, fetched as a module through the module proxy (the way that `go` itself
 * fetches toolchains, checked against the checksum data base) into the module cache.
 */
export async function goVersion(version: string): Promise<GoToolchain> {
  const own = await machinesGo();
  if (own.version === version) return { kind: 'found', version, goPath: own.goPath };
  const result = await runCommand(own.goPath, ['env', 'GOROOT'], {
    cwd: path.dirname(own.goPath),
    env: { ...personsEnvironment(), GOTOOLCHAIN: version, GOFLAGS: '-mod=mod' },
    timeoutMs: downloadTimeoutMs,
  });
  const reason = result.stderr.trim().split('\n').at(-1) ?? '';
  if (result.exitCode !== 0) return { kind: 'unavailable', version, reason };
  const name = process.platform === 'win32' ? 'go.exe' : 'go';
  const goPath = path.join(result.stdout.trim(), 'bin', name);
  try {
    accessSync(goPath, constants.X_OK);
  } catch {
    return { kind: 'unavailable', version, reason: `${goPath} is not there` };
  }
  return { kind: 'found', version, goPath };
}

/**
 * The newest released toolchain of a minor version (`1.24`), or of all (`null`), that the module proxy
 * lists for this platform. null: it could not be asked.
 */
export async function newestVersion(minor: string | null): Promise<string | null> {
  const format = '{{join .Versions " "}}';
  const own = await machinesGo();
  const result = await runCommand(
    own.goPath,
    ['list', '-m', '-retracted', '-versions', '-f', format, 'golang.org/toolchain'],
    {
      cwd: path.dirname(own.goPath),
      env: { ...personsEnvironment(), GOFLAGS: '-mod=mod', GOWORK: 'off' },
      timeoutMs: 30_000,
    },
  );
  if (result.exitCode !== 0) return null;
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${
    process.arch === 'x64' ? 'amd64' : process.arch
  }`;
  const versions = result.stdout
    .trim()
    .split(' ')
    .flatMap((each) => {
      const match = /^v0\.0\.1-go(1\.\d+)\.(\d+)\.(.+)$/.exec(each);
      const [, series = '', patch = '', target = ''] = match ?? [];
      return target === platform && (minor === null || series === minor)
        ? [
            {
              version: `go${series}.${patch}`,
              order: Number(series.slice(2)) * 1000 + Number(patch),
            },
          ]
        : [];
    })
    .sort((a, b) => a.order - b.order);
  return versions.at(-1)?.version ?? null;
}
