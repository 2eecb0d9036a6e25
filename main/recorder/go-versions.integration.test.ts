import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { bareGo, compilesIn } from '../testing/bare-go.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { goVersion, newestVersion } from '../testing/go-versions.ts';
import { onlyRun, record, spansOf } from '../testing/record.ts';
import { sha256Of } from './binary-life.ts';

const folder = temporaryFolder();

/** Four builds of some 190 packages, two of them cold, on two cores; twice that on a busy machine. */
const timeoutMs = 300_000;

/** The machine's own version is tested in full by cold-build.integration.test.ts. */
const versions = [
  (await newestVersion('1.24')) ?? 'go1.24.13',
  (await newestVersion(null)) ?? 'go1.27.3',
].filter((version) => version !== inject('goVersion'));

describe.each(versions)('%s', (version) => {
  it(
    'gives the same bytes and the same cache, recorded or not',
    async (context) => {
      const go = await goVersion(version);
      if (go.kind === 'unavailable') {
        console.warn(`${version} can't be had: ${go.reason}`);
        return context.skip(go.reason);
      }
      const { goPath } = go;
      const dir = folder.copyExample('webhello');
      const out = folder.make('out');
      const at = (name: string) => path.join(out, name);
      const recordedFirst = folder.make('cache');
      const bareFirst = folder.make('cache');

      const cold = onlyRun(
        await record(folder, {
          dir,
          command: ['go', 'build', '-o', at('recorded'), '.'],
          cache: recordedFirst,
          goPath,
        }),
      );
      expect(cold.end?.exitCode).toBe(0);
      expect(cold.start.toolchain.version).toBe(version);
      expect(spansOf(cold, 'compile').length).toBeGreaterThan(20);

      const after = await bareGo(goPath, ['build', '-x', '-o', at('after'), '.'], {
        dir,
        cache: recordedFirst,
      });
      expect(compilesIn(after.stderr)).toBe(0);
      expect(`${after.stdout}${after.stderr}`).not.toContain('Benchmark');

      const bare = await bareGo(goPath, ['build', '-x', '-o', at('bare'), '.'], {
        dir,
        cache: bareFirst,
      });
      expect(compilesIn(bare.stderr)).toBe(spansOf(cold, 'compile').length);
      const warm = onlyRun(
        await record(folder, {
          dir,
          command: ['go', 'build', '-o', at('warm'), '.'],
          cache: bareFirst,
          goPath,
        }),
      );
      expect(spansOf(warm, 'compile')).toEqual([]);

      const sha256 = await sha256Of(at('bare'));
      expect(sha256).not.toBeNull();
      expect(cold.binary?.sha256).toBe(sha256);
      expect(warm.binary?.sha256).toBe(sha256);
      expect(await sha256Of(at('after'))).toBe(sha256);
    },
    timeoutMs,
  );
});
