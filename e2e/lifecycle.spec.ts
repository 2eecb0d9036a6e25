import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronLaunch } from '../scripts/runtime.ts';
import { readRecords } from '../src/recording/read.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { expect, runRequest, type Started, test } from './fixture.ts';
import { recordingFiles } from './recordings.ts';

/** What happens to a recording when the window or the application ends (faults.md 8, 10, 11, 12, 41). */

/** Small, so that it is built in a moment, and it runs until it is stopped. */
const program = `package main

import "time"

func main() {
	println("up")
	time.Sleep(time.Hour)
}
`;

/** Records the program with the person's own cache, and waits until it runs. */
async function recordProgram(started: Started, profile: string): Promise<void> {
  const folder = join(profile, 'waits');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'main.go'), program);
  await writeFile(join(folder, 'go.mod'), 'module waits\n\ngo 1.19\n');
  const answer = await started.page.evaluate(
    async ([path, wanted]) => {
      const opened = await window.buildoscope.request('project:open-dropped', { path });
      if (!opened.ok || opened.value === 'recording') return opened;
      const projectId = opened.value.id;
      await window.buildoscope.request('project:trust', { projectId });
      return window.buildoscope.request('record:start', { projectId, ...wanted });
    },
    [folder, runRequest('mine')] as const,
  );
  expect(answer).toEqual({ ok: true, value: null });
  await expect
    .poll(async () => (await recorded(profile)).some(({ kind }) => kind === 'output'))
    .toBe(true);
}

/** The records of the only recording of this profile, as far as they are written. */
async function recorded(profile: string): Promise<readonly RecordingRecord[]> {
  const [file, ...more] = await recordingFiles(profile);
  expect(more).toEqual([]);
  return file === undefined ? [] : readRecords([await readFile(file, 'utf8')]).records;
}

test('a window that is closed while recording asks, stops, finalises and quits', async ({
  started,
  profile,
}) => {
  await recordProgram(started, profile);
  const child = started.app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The person first goes on, then stops and quits.
  await started.app.evaluate(({ BrowserWindow, dialog }) => {
    const answers = [1, 0];
    let asked = 0;
    Object.assign(dialog, {
      showMessageBox: async () => {
        const response = answers[asked++] ?? 0;
        Object.assign(globalThis, { asked });
        return { response, checkboxChecked: false };
      },
    });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(() => started.app.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(1);
  expect((await started.state()).activity.kind).toBe('recording');
  await started.app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0);
  });
  await ended;
  const records = await recorded(profile);
  expect(records.at(-1)?.kind).toBe('end');
  expect(records.find(({ kind }) => kind === 'run-end')).toMatchObject({ stopped: 'asked' });
});

test('a page that crashes comes back and catches up, while the recording goes on', async ({
  started,
  profile,
}) => {
  await recordProgram(started, profile);
  const reloaded = started.page.waitForEvent('crash').catch(() => undefined);
  await started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await reloaded;
  const seen = await started.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const text = 'document.body.innerText';
    for (let attempt = 0; attempt < 240; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const shown: string = await contents?.executeJavaScript(text).catch(() => '');
      if (shown.includes('go run .') && shown.includes('compile')) return shown;
    }
    return '';
  });
  expect(seen).not.toBe('');
  await started.app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'window.buildoscope.request("record:stop", undefined)',
    );
  });
  await expect.poll(async () => (await recorded(profile)).at(-1)?.kind).toBe('end');
  // Until then closing the window asks whether the recording shall end.
  await expect
    .poll(() =>
      started.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'window.buildoscope.request("app:state", undefined).then(({ value }) => value.activity.kind)',
        ),
      ),
    )
    .toBe('idle');
});

test('a page that hangs is offered to be loaded again, and comes back', async ({ started }) => {
  await started.app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, asked: { message: string; buttons: string[] }) => {
        Object.assign(globalThis, { asked });
        return { response: 0, checkboxChecked: false };
      },
    });
  });
  const crashed = started.page.waitForEvent('crash');
  const hangs = `for (;;) document.title = 'hangs';`;
  void started.page.evaluate(hangs).catch(() => undefined);
  // The hang is real, and waited for. That Chromium tells of it takes half a minute and a click, so that is
  // done by hand.
  const asked = await started.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    let first: unknown;
    do {
      const answered = window?.webContents.executeJavaScript('1').then(() => 'answered');
      const late = new Promise((resolve) => setTimeout(resolve, 500, 'late'));
      first = await Promise.race([answered, late]);
    } while (first === 'answered');
    window?.emit('unresponsive');
    return Reflect.get(globalThis, 'asked');
  });
  expect(asked).toMatchObject({
    message: 'The window does not respond.',
    buttons: ['Reload', 'Wait'],
  });
  await crashed;
  await expect
    .poll(() =>
      started.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelectorAll("button").length',
        ),
      ),
    )
    .toBeGreaterThan(3);
});

test('a second start hands its files to the first and ends', async ({ started, profile }) => {
  const folder = join(profile, 'мой проект');
  await mkdir(folder);
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
  const { executablePath, args, env } = electronLaunch();
  const second = spawn(
    executablePath,
    [...args, `--user-data-dir=${join(profile, 'data')}`, 'мой проект'],
    { cwd: profile, env, stdio: 'ignore' },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect(started.page.getByRole('button', { name: /мой проект/ }).first()).toBeVisible();
  expect((await started.state()).recentProjects).toMatchObject([
    { name: 'мой проект', trusted: false },
  ]);
});

test('a recording given as an argument is opened, also one that is cut off; one that is gone is named', async ({
  start,
  profile,
}) => {
  const first = await start();
  await recordProgram(first, profile);
  await first.page.evaluate(() => window.buildoscope.request('record:stop', undefined));
  await first.idle();
  await first.close();
  const folder = join(profile, 'data', 'recordings');
  const [name = ''] = await readdir(folder);
  const whole = join(folder, name);
  const cut = join(profile, 'cut.buildoscope');
  await cp(whole, cut);
  const text = await readFile(cut, 'utf8');
  await writeFile(cut, text.slice(0, Math.floor(text.length * 0.6)));

  const again = await start({ args: [whole] });
  await expect(again.page.getByText('go run .').first()).toBeVisible();
  await expect
    .poll(() =>
      again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
    )
    .toBe('waits (go run .) – Buildoscope');
  await again.close();

  const damaged = await start({ args: [cut] });
  await expect(damaged.page.getByText('This recording is cut off.').first()).toBeVisible();
  await expect(damaged.page.getByText('go run .').first()).toBeVisible();
  await damaged.close();

  const gone = await start({ args: [join(profile, 'gone.buildoscope')] });
  await expect(gone.page.getByRole('alert')).toContainText('There is no file');
});

test('settings outlive the application', async ({ started, profile }) => {
  await started.page.evaluate(() =>
    window.buildoscope.request('settings:change', { samplingHz: 20 }),
  );
  await started.close();
  const file = join(profile, 'data', 'settings.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1, samplingHz: 20 });
});
