import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { say, step } from './say.ts';
import { collect, lastLines } from './spawn.ts';

/**
 * What Electron and the tests need of Debian or Ubuntu. Newer releases gave some libraries a new
 * name with the 64-bit time type; the first name that the system knows is installed.
 */
const DEBIAN: Readonly<Record<SystemNeed, readonly (readonly string[])[]>> = {
  libraries: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libxtst6'],
    ['fonts-dejavu-core'],
  ],
  xvfb: [['xvfb'], ['xauth']],
  go: [['golang-go']],
};

export type SystemNeed = 'libraries' | 'xvfb' | 'go';

/** The path of a program that PATH finds, or null. */
export function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && existsSync(path)) return path;
  }
  return null;
}

/** Shared libraries that an executable needs and the system lacks. Linux; elsewhere none. */
export async function missingLibraries(executable: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const { output } = await collect('ldd', [executable]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(missing)].sort();
}

/**
 * Installs what is missing where that may be done without asking (as root on Debian and its
 * relatives), otherwise prints the command that does it.
 */
export async function provide(needs: readonly SystemNeed[]): Promise<void> {
  const apt = onPath('apt-get');
  if (apt === null) {
    say(`Please install with your system's package manager: ${otherNames(needs)}.`);
    return;
  }
  if (process.getuid?.() !== 0) {
    const names = needs.flatMap((need) => DEBIAN[need].map((choice) => oldOrNew(choice)));
    say(`Please run: sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`);
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing system packages for ${needs.join(', ')} with apt-get`, async () => {
    const updated = await collect(apt, ['update', '-q'], { env });
    const names = await Promise.all(needs.flatMap((need) => DEBIAN[need].map(knownName)));
    const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
    const done = await collect(apt, ['-o', 'DPkg::Lock::Timeout=120', ...args], { env });
    if (done.code === 0) return;
    say(`apt-get failed:\n${lastLines(updated.output, 3)}\n${lastLines(done.output)}`);
    say(`Please run: apt-get update && apt-get install -y ${names.join(' ')}`);
  });
}

async function knownName(choice: readonly string[]): Promise<string> {
  for (const name of choice) {
    const { output } = await collect('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return choice.at(-1) ?? '';
}

/** A guess from the release, for a command that is only printed. */
function oldOrNew(choice: readonly string[]): string {
  const release = readRelease();
  const newNames = /^(?:1[3-9]|[2-9]\d)/.test(release) && !/^2[0-3]\./.test(release);
  return (newNames ? choice[0] : choice.at(-1)) ?? '';
}

function readRelease(): string {
  try {
    return /^VERSION_ID="?([\d.]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function otherNames(needs: readonly SystemNeed[]): string {
  const names: Readonly<Record<SystemNeed, string>> = {
    libraries: 'GTK 3, NSS, ALSA, GBM, libXss, libXtst and a font',
    xvfb: 'Xvfb and xauth',
    go: 'Go 1.19 or later (go.dev/dl)',
  };
  return needs.map((need) => names[need]).join('; ');
}
