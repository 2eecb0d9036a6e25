import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';
import { fillTestCache } from '../main/testing/filled-cache.ts';
import { electronLaunch } from '../scripts/runtime.ts';
import type { AppState } from '../src/app-state.ts';
import type { Language } from '../src/i18n/languages.ts';
import type { WindowApi } from '../src/ipc.ts';
import type { CacheChoice, RecordRequest } from '../src/record-request.ts';

declare global {
  interface Window {
    readonly buildoscope: WindowApi;
  }
}

export interface StartOptions {
  /** Put after the application's folder: files to open, switches. */
  readonly args?: readonly string[];
  /** Variables added to the environment; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A started application with its window. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything that the page's console said as a warning or an error, and its uncaught exceptions. */
  readonly complaints: readonly string[];
  state(): Promise<AppState>;
  /** Waits until nothing is being recorded, for as long as the test may take. */
  idle(): Promise<void>;
  /** Ends the application as a person would; its profile stays, for another start. */
  close(): Promise<void>;
}

interface Fixtures {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** A profile folder of its own for each test: recordings, settings, temporary files. */
  readonly profile: string;
  /** Starts the application; may be called again for a second start on the same profile. */
  readonly start: (options?: StartOptions) => Promise<Started>;
  /** The application, started without arguments. */
  readonly started: Started;
  /** Writes a screenshot of the window beside the test's other results, and returns its path. */
  readonly shoot: (page: Page, name: string) => Promise<string>;
}

interface WorkerFixtures {
  /**
   * The build cache that stands for the person's own: shared by all tests, away from the real one. The
   * examples are built in it, so that only what is recorded with a cold cache waits for a cold build.
   */
  readonly ownCache: string;
}

/** Screenshots are comparable only with the same size and scale (style.md 13). */
const windowSize = { width: 1440, height: 900 };

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownCache: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'buildoscope-e2e-cache-'));
      const filled = await fillTestCache();
      await cp(filled.cache, folder, { recursive: true });
      await filled.remove();
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  language: ['en', { option: true }],
  theme: ['light', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'buildoscope-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  start: async ({ profile, ownCache, language, theme }, use) => {
    const running: Started[] = [];
    await use(async (options = {}) => {
      const started = await launch(profile, ownCache, options);
      running.push(started);
      await started.page.evaluate(
        (change) => window.buildoscope.request('settings:change', change),
        { language, theme },
      );
      await started.page.waitForFunction(
        (wanted) => document.documentElement.lang === wanted,
        language,
      );
      return started;
    });
    await Promise.all(running.map((started) => started.close()));
  },

  started: async ({ start }, use) => {
    await use(await start());
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  shoot: async ({}, use, info) => {
    await use(async (page, name) => {
      const path = info.outputPath(`${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    });
  },
});

export { expect };

/** How long a click and the like may take, in ms: a person would have given up. */
const patienceMs = 60_000;

/** How long each attempt to start may take, in ms. One that works takes a second or two, more where it is slow. */
const launchMs = [6_000, 12_000, 24_000, 48_000];

/**
 * Playwright attaches itself to a page while it leaves its first, empty address for its own. On a machine
 * that is busy its messages are lost then, about once in ten to twenty starts, and it waits for ever: so it
 * is tried again, with more patience each time. What the application does is not hidden by it: a window is
 * never waited for here.
 */
export async function launchElectron(
  options: Parameters<typeof electron.launch>[0],
): Promise<ElectronApplication> {
  let failure: unknown;
  for (const timeout of launchMs) {
    try {
      return await electron.launch({ ...options, timeout });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Waits until the page shows its window and listens. */
export async function untilUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
}

async function launch(profile: string, ownCache: string, options: StartOptions): Promise<Started> {
  const { executablePath, args, env } = electronLaunch();
  const app = await launchElectron({
    executablePath,
    args: [
      ...args,
      `--user-data-dir=${join(profile, 'data')}`,
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      ...(options.args ?? []),
    ],
    // A cold build of which the compiler doesn't collect its garbage takes a quarter less CPU time.
    env: definedOnly({
      ...env,
      GOCACHE: ownCache,
      GOGC: 'off',
      GOMEMLIMIT: '1GiB',
      ...options.env,
    }),
  });
  app.context().setDefaultTimeout(patienceMs);
  const child = app.process();
  const page = await app.firstWindow({ timeout: patienceMs });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Set once the page listens and has the state, so all of the main process is evaluated. What is asked of
  // that process in the middle of it, V8's debugger may lose: "Resulting promise was garbage collected".
  // Nothing is asked for in the page's name before: it would be sent what it doesn't listen to yet.
  await untilUsable(page);
  await app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    windowSize,
  );
  // The window system does it in its own time, and places in the page are right only after it.
  await page.waitForFunction(
    ({ width, height }) => innerWidth === width && innerHeight === height,
    windowSize,
  );

  const state = async (): Promise<AppState> => {
    const answer = await page.evaluate(() => window.buildoscope.request('app:state', undefined));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  };
  return {
    app,
    page,
    complaints,
    state,
    async idle() {
      await expect
        .poll(async () => (await state()).activity.kind, { timeout: 0, intervals: [200] })
        .toBe('idle');
    },
    close: () => end(app, child),
  };
}

/** Closes the windows and waits for the end of the process; one that doesn't end is killed. */
async function end(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  // Of a page that has crashed Playwright waits for a word that never comes.
  await Promise.race([ended, app.close().catch(() => undefined)]);
  await ended;
  clearTimeout(timer);
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}

/**
 * Does something that the window confirms in passing, and waits for these words. They vanish by themselves,
 * so the page looks out for them from before on.
 */
export async function told(page: Page, words: string, act: () => Promise<void>): Promise<void> {
  const seen = page.waitForFunction((wanted) => document.body.innerText.includes(wanted), words);
  await act();
  await seen;
}

/** What the window asks for to have `go run` of the project recorded once; without the project. */
export function runRequest(cache: CacheChoice): Omit<RecordRequest, 'projectId'> {
  const side = {
    label: '',
    command: { verb: 'run', goArguments: '', programArguments: '' },
    cache,
    environment: {},
    toolchainId: null,
    thenRun: false,
    edit: null,
  } as const;
  return { sides: [side], order: 'sequence', repeat: 1, restMs: 0, recipe: null, xray: false };
}
