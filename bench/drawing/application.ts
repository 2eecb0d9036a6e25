import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime.ts';
import type { AppState, RecordingEntry } from '../../src/app-state.ts';
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
  /** The recording in its library, which it only looks through when its window is there, once it rests after its start. */
  recording(): Promise<RecordingEntry>;
  /**
   * CPU time that all its processes have used so far, in ms; of one that has ended, until it was last asked for or,
   * of a sampler, noted.
   */
  usedMs(): Promise<number>;
  /** Notes what samplers have used, without asking the application. */
  noteSamplers(): void;
  close(): Promise<void>;
}

const windowSize = { width: 1440, height: 900 };

/** For the library to be read, and for its processes to rest, in ms. */
const patienceMs = 30_000;
/** They rest when they use less than this in so much time, in ms. */
const restingUse = { ms: 10, inMs: 500 };

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
  async function state(): Promise<AppState> {
    const answer = await page.evaluate(() => window.buildoscope.request('app:state', undefined));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  }
  function noteSamplers(): void {
    for (const { pid, ms } of samplersOf(app.process().pid)) usedBy.set(pid, ms);
  }
  async function usedMs(): Promise<number> {
    const used = await app.evaluate(({ app: electron }) =>
      electron
        .getAppMetrics()
        .map(({ pid, cpu }) => ({ pid, ms: (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000 })),
    );
    for (const { pid, ms } of used) usedBy.set(pid, ms);
    noteSamplers();
    return [...usedBy.values()].reduce((sum, ms) => sum + ms, 0);
  }
  async function rests(): Promise<boolean> {
    const before = await usedMs();
    await new Promise((resolve) => setTimeout(resolve, restingUse.inMs));
    return (await usedMs()) - before < restingUse.ms;
  }
  return {
    app,
    page,
    state,
    usedMs,
    noteSamplers,
    async recording() {
      const deadline = Date.now() + patienceMs;
      while (!(await rests()) || (await state()).recordings.length === 0) {
        if (Date.now() > deadline) throw new Error('the recording did not come into the library');
      }
      const [entry] = (await state()).recordings;
      if (entry === undefined) throw new Error('the recording has left the library');
      return entry;
    },
    async close() {
      await app.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The probe's samplers among the children of a process (Linux), which Electron doesn't count: /proc/PID/stat. */
function samplersOf(
  parent: number | undefined,
): readonly { readonly pid: number; readonly ms: number }[] {
  if (process.platform !== 'linux' || parent === undefined) return [];
  const children = readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
    (textOf(`/proc/${parent}/task/${thread}/children`) ?? '').split(' ').filter(Boolean),
  );
  return children.flatMap((pid) => {
    if (!textOf(`/proc/${pid}/cmdline`)?.split('\0').includes('--sample')) return [];
    // Behind the name, which may hold anything: utime and stime are the 12th and the 13th, in ticks of 10 ms.
    const fields = textOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
    return [{ pid: Number(pid), ms: (Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)) * 10 }];
  });
}

/** null: the process has ended. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}
