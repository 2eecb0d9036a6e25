import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { bareGo, compilesIn } from '../testing/bare-go.ts';
import { cacheEntries } from '../testing/cache-entries.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { goVersion, newestVersion } from '../testing/go-versions.ts';
import { onlyRun, record, spansOf } from '../testing/record.ts';
import { sha256Of } from './binary-life.ts';

const folder = temporaryFolder();

const newest = (await newestVersion(null)) ?? 'go1.27.3';

/**
 * `webhello` is recorded cold on each version. What go alone builds to compare with is `webhello` as well on
 * the newest, which is the one that nobody knows yet; on an older one `hello`, whose packages are half of
 * webhello's. The machine's own version is tested in full by cold-build.integration.test.ts.
 */
const versions = [
  [(await newestVersion('1.24')) ?? 'go1.24.13', 'hello'],
  [newest, 'webhello'],
].filter(([version]) => version !== inject('goVersion'));

describe.each(versions)('%s', (version = '', bareExample = '') => {
  it('gives the same bytes and the same cache, recorded or not', async (context) => {
    const go = await goVersion(version);
    if (go.kind === 'unavailable') {
      console.warn(`${version} can't be had: ${go.reason}`);
      return context.skip(go.reason);
    }
    const { goPath } = go;
    const dir = folder.copyExample('webhello');
    const out = folder.make('out');
    const build = (name: string, ...flags: string[]) => [
      'build',
      ...flags,
      '-o',
      path.join(out, name),
      '.',
    ];
    const sha256 = (name: string) => sha256Of(path.join(out, name));
    const recordedCache = folder.make('cache');

    const cold = onlyRun(
      await record(folder, {
        dir,
        command: ['go', ...build('recorded')],
        cache: recordedCache,
        goPath,
      }),
    );
    expect(cold.end?.exitCode).toBe(0);
    expect(cold.start.toolchain.version).toBe(version);
    expect(spansOf(cold, 'compile').length).toBeGreaterThan(100);

    // Go alone finds all that it needs in what the recorded build left, and makes the same of it.
    const after = await bareGo(goPath, build('after', '-x'), {
      dir,
      cache: recordedCache,
    });
    expect(compilesIn(after.stderr)).toBe(0);
    expect(`${after.stdout}${after.stderr}`).not.toContain('Benchmark');
    expect(cold.binary?.sha256).toBe(await sha256('after'));

    // The other way round.
    const bareDir = bareExample === 'webhello' ? dir : folder.copyExample(bareExample);
    const bareCache = folder.make('cache');
    const bare = await bareGo(goPath, build('bare', '-x'), {
      dir: bareDir,
      cache: bareCache,
    });
    const compiledBare = compilesIn(bare.stderr);
    expect(compiledBare).toBeGreaterThan(50);
    const warm = onlyRun(
      await record(folder, {
        dir: bareDir,
        command: ['go', ...build('warm')],
        cache: bareCache,
        goPath,
      }),
    );
    expect(spansOf(warm, 'compile')).toEqual([]);
    expect(spansOf(warm, 'link')).toHaveLength(1);
    expect(warm.binary?.sha256).toBe(await sha256('bare'));

    // Both compiled the same, by the same keys, to the same bytes.
    const recorded = cacheEntries(recordedCache);
    const common = [...cacheEntries(bareCache)].filter(([key]) => recorded.has(key));
    expect(common.length).toBeGreaterThanOrEqual(compiledBare - 1);
    expect(common.filter(([key, content]) => recorded.get(key) !== content)).toEqual([]);
    if (bareExample === 'webhello') {
      expect(compiledBare).toBe(spansOf(cold, 'compile').length);
      expect(cold.binary?.sha256).toBe(await sha256('bare'));
    }
  });
});
