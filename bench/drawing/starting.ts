import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime.ts';

/** The mark that renderer/app.tsx sets once the window can be used; the empty page sets the same. */
const usable = 'usable';

const emptyMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));
`;
const emptyPage = `<!doctype html><title>Empty</title><p>Empty</p><script>performance.mark('${usable}')</script>`;

/** Long enough for a start on a slow machine; nothing looks at the window before. */
const patienceMs = 6000;

/** Makes an application that only opens an empty window, in `folder`. */
export function writeEmptyApplication(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(path.join(folder, 'main.js'), emptyMain);
  writeFileSync(path.join(folder, 'index.html'), emptyPage);
}

/**
 * From the start of the process until the window can be used, in ms. The window notes the time itself;
 * it is asked for it only long afterwards, so that asking costs nothing.
 * `folder`: the application to start; null: Buildoscope. `profile`: its folder for data, which may not be
 * there yet; what one start has compiled is kept in it for the next.
 */
export async function startMs(
  display: string,
  folder: string | null,
  profile: string,
): Promise<number> {
  const { executablePath, args, env } = electronLaunch();
  const own = folder === null ? args : [...args.slice(0, -1), folder];
  const switches = [`--user-data-dir=${profile}`, '--remote-debugging-port=0'];
  const startedMs = Date.now();
  const child = spawn(executablePath, [...own, ...switches], {
    env: { ...env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('close', () => reject(new Error(`Electron ended: ${said}`)));
    });
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('no window was opened');
    const usableAtMs = await page.evaluate((name) => {
      const mark = performance.getEntriesByName(name)[0];
      return mark === undefined ? null : performance.timeOrigin + mark.startTime;
    }, usable);
    await browser.close();
    if (usableAtMs === null) throw new Error('the window did not become usable in time');
    return usableAtMs - startedMs;
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}
