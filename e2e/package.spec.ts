import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedExecutable } from '../scripts/package.ts';
import { electronEnvironment, sandboxSwitches } from '../scripts/runtime.ts';
import { expect, launchElectron, runRequest, test, untilUsable } from './fixture.ts';

/**
 * The unpacked application, with everything inside its archive or beside it: probe, examples, sampler.
 * It is the variant that lets a debugger in; the other fuses are those of what is shipped.
 */
test('the packaged application records an example', async ({ ownCache }) => {
  const profile = await mkdtemp(join(tmpdir(), 'buildoscope-package-'));
  const environment: Record<string, string> = { GOCACHE: ownCache };
  for (const [name, value] of Object.entries(electronEnvironment())) {
    if (value !== undefined && name !== 'GOCACHE') environment[name] = value;
  }
  const app = await launchElectron({
    executablePath: packagedExecutable(true),
    args: [...sandboxSwitches(), `--user-data-dir=${profile}`],
    env: environment,
  });
  try {
    const page = await app.firstWindow();
    await untilUsable(page);
    expect(await app.evaluate(({ app: self }) => self.isPackaged)).toBe(true);
    expect(page.url()).toBe('app://bundle/index.html');
    const answer = await page.evaluate(
      (wanted) =>
        window.buildoscope.request('record:start', { projectId: 'example:hello', ...wanted }),
      runRequest('mine'),
    );
    expect(answer).toEqual({ ok: true, value: null });
    const side = page.getByRole('region', { name: 'Side A' });
    // Exit code 0, in whichever language the machine prefers.
    await expect(side).toContainText(/✓/);
    await expect(side).toContainText('go run .');
    expect(await readdir(join(profile, 'recordings'))).toHaveLength(1);
    // Until then closing the window asks whether the recording shall end.
    const activity = () =>
      page.evaluate(async () => {
        const state = await window.buildoscope.request('app:state', undefined);
        return state.ok ? state.value.activity.kind : state.problem.code;
      });
    await expect.poll(activity).toBe('idle');
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
