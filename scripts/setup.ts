import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { findElectron, obtainElectron } from './electron-runtime.ts';
import { buildProbe, findGo, probeSourceHash } from './go-toolchain.ts';
import { probePath, probeSource } from './paths.ts';
import { say, step, Trouble } from './say.ts';
import { NOTHING_FOUND, readSetup, type SetupFound, writeSetup } from './setup-file.ts';
import { missingLibraries, onPath, provide, type SystemNeed } from './system.ts';

/**
 * What the caller is going to do: open the window, record without one, run the tests, or pass on to
 * the command line, which says itself what it lacks and so installs nothing.
 */
export type SetupFor = 'window' | 'no-window' | 'tests' | 'command';

/**
 * Finds what this checkout needs, gets what is missing, and keeps the answer in dist/setup.json.
 * Says nothing and takes a few milliseconds when nothing is missing.
 * @throws Trouble when what `purpose` can't do without is missing.
 */
export async function setUp(purpose: SetupFor, fresh = false): Promise<SetupFound> {
  const before = fresh ? NOTHING_FOUND : readSetup();
  // Without a window it still draws the pictures.
  const needsElectron = purpose !== 'command';
  const electron = (await findElectron()) ?? (needsElectron ? await obtain(purpose) : null);
  let libraries = electron === null ? null : await librariesFor(before, electron.path);
  let go = await findGo(before.go);
  let xvfb = onPath('Xvfb');

  const lacking: SystemNeed[] = [];
  if (needsElectron && libraries !== null && libraries.length > 0) lacking.push('libraries');
  if (purpose === 'tests' && process.platform === 'linux' && xvfb === null) lacking.push('xvfb');
  if (go === null) lacking.push('go');
  if (lacking.length > 0 && purpose !== 'command') {
    await provide(lacking);
    if (electron !== null) libraries = await missingLibraries(electron.path);
    go = await findGo(null);
    xvfb = onPath('Xvfb');
  }

  const probe = go === null ? null : await probeFor(before, go);
  const found: SetupFound = { format: 1, electron, probe, go, xvfb, missingLibraries: libraries };
  if (JSON.stringify(found) !== JSON.stringify(before)) await writeSetup(found);
  refuse(found, purpose);
  return found;
}

/** Recording works without Electron, so that there its lack costs only the pictures. */
async function obtain(purpose: SetupFor): Promise<SetupFound['electron']> {
  if (purpose !== 'no-window') return obtainElectron();
  return obtainElectron().catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    return null;
  });
}

async function librariesFor(before: SetupFound, executable: string): Promise<readonly string[]> {
  const settled = before.electron?.path === executable && before.missingLibraries?.length === 0;
  return settled ? [] : missingLibraries(executable);
}

async function probeFor(
  before: SetupFound,
  go: NonNullable<SetupFound['go']>,
): Promise<SetupFound['probe']> {
  if (!existsSync(probeSource))
    throw new Trouble(`The probe's sources are missing: ${probeSource}`);
  const path = probePath();
  const sourceHash = probeSourceHash(go.version);
  const current = before.probe?.sourceHash === sourceHash && before.probe.path === path;
  if (!current || statSync(path, { throwIfNoEntry: false }) === undefined) {
    await step('Building the probe', () => buildProbe(go));
  }
  return { path, sourceHash };
}

/** Go may be missing for a window: the application says so itself, with what to do. */
function refuse(found: SetupFound, purpose: SetupFor): void {
  const missing: string[] = [];
  const libraries = found.missingLibraries ?? [];
  if ((purpose === 'window' || purpose === 'tests') && libraries.length > 0) {
    missing.push(`system libraries that Electron needs (${libraries.join(', ')})`);
  }
  if ((purpose === 'no-window' || purpose === 'tests') && found.go === null)
    missing.push('Go 1.19 or later');
  if (purpose === 'tests' && process.platform === 'linux' && found.xvfb === null) {
    missing.push('Xvfb');
  }
  if (missing.length > 0) throw new Trouble(`Missing: ${missing.join('; ')}.`);
}

/** npm run setup [-- --fresh]: everything, with a closing list. --fresh forgets earlier answers. */
export async function main(args: readonly string[]): Promise<number> {
  const found = await setUp('tests', args.includes('--fresh'));
  say(`Electron  ${found.electron?.version} (${found.electron?.source}) ${found.electron?.path}`);
  say(`Go        ${found.go?.version} ${found.go?.path}`);
  say(`Probe     ${found.probe?.path}`);
  say(`Xvfb      ${found.xvfb ?? 'not needed'}`);
  return 0;
}
