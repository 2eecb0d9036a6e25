import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { languageFor } from '../../src/i18n/languages.ts';
import type { PictureRenderer } from '../export/pictures.ts';
import { type AppPaths, appPaths } from '../paths.ts';
import type { Sampling } from '../sampler/protocol.ts';
import { electronRunner } from './run-in-electron.ts';
import { version } from './version.ts';

/** What the command line needs of the process that it runs in: plain Node, or Electron's main process. */
export interface Surroundings {
  readonly paths: AppPaths;
  /** The application's data folder, the same as the window's. */
  readonly dataDir: string;
  readonly version: string;
  readonly language: 'en' | 'ru';
  readonly sampling: Sampling;
  /** Draws pictures for exports; null in plain Node, which has no page to draw on. */
  readonly pictures: PictureRenderer | null;
  /**
   * Runs a command line inside Electron, with this one's standard streams, and gives its exit status;
   * null where there is no need of it, or no Electron.
   */
  readonly runInElectron: ((argv: readonly string[]) => Promise<number>) | null;
}

/** For plain Node, where the bundled script is `dist/cli/cli.cjs` of a checkout. */
export function nodeSurroundings(): Omit<Surroundings, 'sampling'> {
  const scriptDir = path.dirname(process.argv[1] ?? '.');
  return {
    paths: appPaths({
      mainFolder: path.resolve(scriptDir, '..', 'main'),
      packaged: false,
      resourcesPath: '',
      platform: process.platform,
      arch: process.arch,
    }),
    dataDir: dataFolder(),
    version,
    language: languageFor(preferredLanguages()),
    pictures: null,
    runInElectron: electronRunner(path.resolve(scriptDir, '..', 'main')),
  };
}

/** Where Electron puts the data of an application of this name, by its documentation of `app.getPath`. */
function dataFolder(): string {
  const name = 'Buildoscope';
  if (process.env.BUILDOSCOPE_DATA_DIR) return path.resolve(process.env.BUILDOSCOPE_DATA_DIR);
  switch (process.platform) {
    case 'win32':
      return path.join(process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming'), name);
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Application Support', name);
    default:
      return path.join(process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'), name);
  }
}

function preferredLanguages(): readonly string[] {
  return [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].flatMap((value) =>
    value === undefined || value === '' ? [] : [value],
  );
}
