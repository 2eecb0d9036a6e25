import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
export const dist = join(root, 'dist');
export const setupFile = join(dist, 'setup.json');
export const probeSource = join(root, 'assets', 'probe');

/** What the setup keeps outside the checkout, shared by all checkouts of a person. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME;
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'buildoscope');
}

/** Go's name of this machine, for instance linux-amd64. */
export function goTarget(platform: string = process.platform, arch: string = process.arch): string {
  const goos = platform === 'win32' ? 'windows' : platform;
  const goarch = { x64: 'amd64', ia32: '386' }[arch] ?? arch;
  return `${goos}-${goarch}`;
}

export function executableName(name: string, platform: string = process.platform): string {
  return platform === 'win32' ? `${name}.exe` : name;
}

export function probePath(): string {
  return join(dist, 'probe', goTarget(), executableName('probe'));
}
