import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from '../../scripts/lock.ts';
import { dist } from '../../scripts/paths.ts';
import { removeFolder } from '../recorder/scratch.ts';
import { bareGo } from './bare-go.ts';
import { machinesGo } from './go-versions.ts';
import { example } from './paths.ts';

/** What go alone has built, so that only the tests that are about cold builds wait for one. */
export interface FilledCache {
  readonly goPath: string;
  readonly goVersion: string;
  /** A build cache in which go alone has built the examples. Tests work on copies of it. */
  readonly cache: string;
  /** A copy of `webhello`, outside of any repository; nothing is written into it. */
  readonly webhelloDir: string;
  /** The executable of this copy as go alone made it: it depends on its project's folder. */
  readonly bareWebhello: string;
  /** Removes all but the cache. */
  remove(): Promise<void>;
}

/**
 * Has go build the examples into `dist/test-cache`, which all suites of a checkout have in common: the
 * first one waits for a cold build, later ones for a few links. Go itself knows what is out of date, and
 * removes what nobody used for five days.
 */
export async function fillTestCache(): Promise<FilledCache> {
  const { goPath, version: goVersion } = await machinesGo();
  const cache = path.join(dist, 'test-cache');
  mkdirSync(cache, { recursive: true });
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'buildoscope-filled-')));
  // The compiler collects its garbage less often: a fifth less CPU time, the same keys and bytes.
  const env = { GOGC: '400' };
  const build = async (id: string) => {
    const dir = path.join(folder, id);
    cpSync(example(id), dir, { recursive: true });
    const executable = path.join(folder, `bare-${id}`);
    await bareGo(goPath, ['build', '-o', executable, '.'], { dir, cache, env });
    return { dir, executable };
  };
  try {
    const webhello = await withLock('test-cache', async () => {
      const built = await build('webhello');
      for (const id of ['hello', 'asks', 'panics', 'server']) await build(id);
      return built;
    });
    return {
      goPath,
      goVersion,
      cache,
      webhelloDir: webhello.dir,
      bareWebhello: webhello.executable,
      remove: () => removeFolder(folder),
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}
