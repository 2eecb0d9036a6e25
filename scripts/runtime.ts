import process from 'node:process';
import { root } from './paths.ts';
import { Trouble } from './say.ts';
import { readSetup } from './setup-file.ts';

/** How to start the application of this checkout. */
export interface Launch {
  readonly executablePath: string;
  /** The application's folder and the switches that Electron needs here; append your own. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
}

/**
 * For Playwright and scripts: `_electron.launch({ ...electronLaunch(), … })`. Reads what
 * `npm run setup` found; starts nothing.
 * @throws Trouble when the setup has not run.
 */
export function electronLaunch(): Launch {
  const { electron } = readSetup();
  if (electron === null) throw new Trouble('No Electron was found yet. Run: npm run setup');
  return {
    executablePath: electron.path,
    args: [...sandboxSwitches(), root],
    env: electronEnvironment(),
    version: electron.version,
  };
}

/** The environment for Electron; ELECTRON_RUN_AS_NODE, which editors set, would start a bare Node. */
export function electronEnvironment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** Chromium refuses to start as root with its sandbox on. Nobody else gets this switch. */
export function sandboxSwitches(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
