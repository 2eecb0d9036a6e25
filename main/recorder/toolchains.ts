import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Toolchain } from '../../src/app-state.ts';
import { goName } from './go-places.ts';

/**
 * The Go toolchains that lie on this machine, by version: where `go install golang.org/dl/…`, Linux
 * distributions and go itself (the module cache) put them, and the go commands that were chosen. Nothing
 * is started and nothing downloaded: a toolchain's version stands in its file VERSION. The go of the
 * recording itself (`without`) is left out.
 */
export function findToolchains(
  chosen: readonly string[] = [],
  without: string | null = null,
): readonly Toolchain[] {
  const found = new Map<string, Toolchain>();
  const known = new Set([without === null ? '' : realPath(without)]);
  for (const file of [...chosen, ...roots().map((root) => path.join(root, 'bin', goName))]) {
    const toolchain = toolchainAt(file);
    if (toolchain === null || known.has(realPath(file))) continue;
    known.add(realPath(file));
    found.set(toolchain.id, toolchain);
  }
  return [...found.values()].sort((a, b) => order(b.version) - order(a.version));
}

/** The toolchain of this go command; null: it is none, or too old to be recorded (before Go 1.19). */
export function toolchainAt(goPath: string): Toolchain | null {
  try {
    accessSync(goPath, constants.X_OK);
    const root = path.dirname(path.dirname(realpathSync(goPath)));
    const version = /^go1\.\d+\S*/.exec(readFileSync(path.join(root, 'VERSION'), 'utf8'))?.[0];
    if (version === undefined || order(version) < order('go1.19')) return null;
    const id = createHash('sha256').update(goPath).digest('hex').slice(0, 24);
    return { id, version, path: goPath };
  } catch {
    return null;
  }
}

function roots(): readonly string[] {
  const home = os.homedir();
  const goPath = (process.env.GOPATH ?? '').split(path.delimiter)[0] || path.join(home, 'go');
  const modules = process.env.GOMODCACHE || path.join(goPath, 'pkg', 'mod');
  const ends = `.${process.platform === 'win32' ? 'windows' : process.platform}-${
    process.arch === 'x64' ? 'amd64' : process.arch
  }`;
  return [
    ...folders(path.join(home, 'sdk'), (name) => name.startsWith('go')),
    ...folders('/usr/local', (name) => /^go[\d.-]*$/.test(name)),
    ...folders('/usr/lib', (name) => /^go(?:-[\d.]+)?$/.test(name)),
    ...folders(
      path.join(modules, 'golang.org'),
      (name) => name.startsWith('toolchain@') && name.endsWith(ends),
    ),
  ];
}

function folders(dir: string, wanted: (name: string) => boolean): readonly string[] {
  try {
    return readdirSync(dir)
      .filter(wanted)
      .map((name) => path.join(dir, name));
  } catch {
    return [];
  }
}

/** Versions as numbers that sort as they were released; a release candidate before its release. */
function order(version: string): number {
  const [, minor = '0', patch] = /^go1\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return Number(minor) * 1000 + Number(patch ?? 0) - (/rc|beta/.test(version) ? 0.5 : 0);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
