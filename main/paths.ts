import { join, resolve } from 'node:path';

/** Where the parts of the application lie. All absolute. */
export interface AppPaths {
  /** Folder of the window's built page, served as app://bundle/. */
  readonly renderer: string;
  readonly preload: string;
  /** Scripts that run in processes of their own. */
  readonly samplerProcess: string;
  readonly machineProcess: string;
  /** Folder that holds `examples.json` and one folder for each example. */
  readonly examples: string;
  readonly probe: string;
  readonly icon: string;
}

export interface Surroundings {
  /** Folder of the bundled main script: `dist/main` of the checkout or of the archive. */
  readonly mainFolder: string;
  readonly packaged: boolean;
  /** Electron's `process.resourcesPath`; used in the package only. */
  readonly resourcesPath: string;
  readonly platform: string;
  readonly arch: string;
}

const goArchitectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** `linux-amd64`, `windows-arm64`: how Go names the platform that Node calls `linux`/`x64`. */
export function goPlatform(platform: string, arch: string): string {
  const goos = platform === 'win32' ? 'windows' : platform;
  return `${goos}-${goArchitectures[arch] ?? arch}`;
}

/**
 * What must be an ordinary file or folder (the probe is executed, examples are copied by other
 * programs) lies beside the archive in the package; the rest is read from inside it.
 */
export function appPaths(around: Surroundings): AppPaths {
  const root = resolve(around.mainFolder, '..', '..');
  const probeName = around.platform === 'win32' ? 'probe.exe' : 'probe';
  return {
    renderer: join(root, 'dist', 'renderer'),
    preload: join(around.mainFolder, 'preload.cjs'),
    samplerProcess: join(around.mainFolder, 'sampler-process.cjs'),
    machineProcess: join(around.mainFolder, 'machine-process.cjs'),
    examples: around.packaged
      ? join(around.resourcesPath, 'examples')
      : join(root, 'assets', 'examples'),
    probe: around.packaged
      ? join(around.resourcesPath, 'probe', probeName)
      : join(root, 'dist', 'probe', goPlatform(around.platform, around.arch), probeName),
    icon: around.packaged
      ? join(around.resourcesPath, 'icon.png')
      : join(root, 'assets', 'icons', 'icon.png'),
  };
}
