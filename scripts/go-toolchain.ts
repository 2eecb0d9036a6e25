import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { executableName, probePath, probeSource } from './paths.ts';
import { Trouble } from './say.ts';
import type { GoFound } from './setup-file.ts';
import { collect, lastLines } from './spawn.ts';

/** The oldest Go that the probe is written for. */
const OLDEST_MINOR = 19;

/** Folders where a `go` may lie, most wanted first. */
function goFolders(): readonly string[] {
  const home = homedir();
  const goroot = process.env.GOROOT;
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...(goroot ? [join(goroot, 'bin')] : []),
    '/usr/local/go/bin',
    ...children('/usr/lib')
      .filter((path) => /[\\/]go(-[\d.]+)?$/.test(path))
      .map(bin),
    '/opt/homebrew/bin',
    '/opt/homebrew/opt/go/bin',
    '/snap/bin',
    'C:\\Program Files\\Go\\bin',
    ...[join(home, 'sdk'), join(home, 'go', 'sdk')].flatMap(children).map(bin),
  ];
}

const bin = (folder: string): string => join(folder, 'bin');

function children(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The first Go of version 1.19 or later; `known` spares asking an unchanged one for its version. */
export async function findGo(known: GoFound | null): Promise<GoFound | null> {
  for (const folder of goFolders()) {
    const path = join(folder, executableName('go'));
    const stamp = stampOf(path);
    if (stamp === null) continue;
    if (known?.path === path && known.stamp === stamp) return known;
    const version = await versionOf(path);
    if (version !== null && newEnough(version)) return { path, version, stamp };
  }
  return null;
}

function stampOf(path: string): string | null {
  try {
    const info = statSync(path);
    return info.isFile() ? `${info.size}-${info.mtimeMs}` : null;
  } catch {
    return null;
  }
}

async function versionOf(path: string): Promise<string | null> {
  // From a folder without a go.mod, whose toolchain line could make Go download another version.
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const { output } = await collect(path, ['version'], { cwd: tmpdir(), env, timeoutMs: 10_000 });
  return /\bgo(\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)/.exec(output)?.[1] ?? null;
}

function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 1 || (major === 1 && minor >= OLDEST_MINOR);
}

/** Identifies what the probe is built from: its sources and the Go version. */
export function probeSourceHash(goVersion: string): string {
  const hash = createHash('sha256').update(goVersion);
  for (const entry of readdirSync(probeSource, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('_test.go')) continue;
    const path = join(entry.parentPath, entry.name);
    hash.update(`\0${path.slice(probeSource.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Settings of Go for the project's own Go code: no network, none of the person's own flags. */
export function goEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CGO_ENABLED: '0',
    GOENV: 'off',
    GOFLAGS: '',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  };
}

/** No symbols and debug information; where the probe has an entry of its own (entry_linux_amd64.s), that. */
const linkFlags =
  process.platform === 'linux' && process.arch === 'x64' ? '-s -w -E main.entry' : '-s -w';

/** @throws Trouble with the compiler's messages. */
export async function buildProbe(go: GoFound): Promise<void> {
  const output = probePath();
  await mkdir(dirname(output), { recursive: true });
  // A recording may be running with the old one: it is replaced, not overwritten.
  const partial = `${output}.${process.pid}`;
  const args = ['build', '-trimpath', `-ldflags=${linkFlags}`, '-o', partial, '.'];
  const built = await collect(go.path, args, { cwd: probeSource, env: goEnvironment() });
  if (built.code !== 0) {
    throw new Trouble(`The probe could not be built:\n${lastLines(built.output)}`);
  }
  await rename(partial, output);
}
