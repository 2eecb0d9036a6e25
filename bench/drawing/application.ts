import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime.ts';
import type { AppState } from '../../src/app-state.ts';
import type { WindowApi } from '../../src/ipc.ts';

declare global {
  interface Window {
    readonly buildoscope: WindowApi;
  }
}

/** The application with a profile of its own, driven as the end-to-end tests drive it. */
export interface Application {
  readonly app: ElectronApplication;
  readonly page: Page;
  state(): Promise<AppState>;
  /** CPU time that all its processes have used so far, in ms; of one that has ended, until it was last asked for. */
  usedMs(): Promise<number>;
  close(): Promise<void>;
}

const windowSize = { width: 1440, height: 900 };

/** Starts it on a display; `recordings` lie in its library. */
export async function startApplication(
  display: string,
  recordings: readonly string[] = [],
): Promise<Application> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-bench-window-'));
  const library = path.join(profile, 'recordings');
  mkdirSync(library);
  for (const file of recordings) cpSync(file, path.join(library, path.basename(file)));
  const { executablePath, args, env } = electronLaunch();
  const app = await electron.launch({
    executablePath,
    args: [...args, `--user-data-dir=${profile}`, '--force-device-scale-factor=1'],
    env: { ...definedOnly(env), DISPLAY: display },
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => window.buildoscope !== undefined);
  // As in e2e/fixture.ts: what is asked of a process that is still being evaluated may be lost.
  await page.evaluate(() => window.buildoscope.request('app:state', undefined));
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
  }, windowSize);
  const usedBy = new Map<number, number>();
  return {
    app,
    page,
    async state() {
      const answer = await page.evaluate(() => window.buildoscope.request('app:state', undefined));
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
      return answer.value;
    },
    async usedMs() {
      const used = await app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .map(({ pid, cpu }) => ({ pid, ms: (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000 })),
      );
      for (const { pid, ms } of used) usedBy.set(pid, ms);
      return [...usedBy.values()].reduce((sum, ms) => sum + ms, 0);
    },
    async close() {
      await app.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}
