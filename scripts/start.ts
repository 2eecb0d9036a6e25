import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { dist, root } from './paths.ts';
import { electronLaunch } from './runtime.ts';
import { sandboxTrouble } from './sandbox.ts';
import { say, Trouble } from './say.ts';
import { setUp } from './setup.ts';
import type { SetupFound } from './setup-file.ts';
import { show } from './spawn.ts';

/** npm start [-- FILE]: the window, or the main job without one where there is no display. */
export async function main(args: readonly string[]): Promise<number> {
  return hasDisplay() ? startWindow(args) : startWithoutWindow();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function startWindow(args: readonly string[]): Promise<number> {
  const found = await setUp('window');
  await build();
  const trouble = found.electron === null ? null : await sandboxTrouble(found.electron.folder);
  if (trouble !== null) throw new Trouble(trouble);
  const launch = electronLaunch();
  if (launch.args.includes('--no-sandbox')) {
    say("Started as root: Chromium's sandbox is off. Start as an ordinary user to have it.");
  }
  // Wayland where only Wayland is; X11 otherwise, which Xwayland gives on most desktops.
  const wayland = process.platform === 'linux' && !process.env.DISPLAY;
  // Chromium's own log speaks of the system bus and the graphics card, to nobody's use here.
  const switches = ['--log-level=3', ...(wayland ? ['--ozone-platform=wayland'] : [])];
  return show(launch.executablePath, [...switches, ...launch.args, ...args], {
    env: launch.env,
    cwd: process.env.INIT_CWD ?? root,
  });
}

/** The recordings that `demo` writes, by the state of the build cache. */
const DEMO_CACHES = ['cold', 'warm'] as const;

async function startWithoutWindow(): Promise<number> {
  say('There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.');
  say('Recording the bundled example without one instead; the results go to out/.');
  const found = await setUp('no-window');
  await build();
  const out = join(root, 'out');
  const cli = join(dist, 'cli', 'cli.cjs');
  const status = await show(process.execPath, [cli, 'demo', '--out', out], { cwd: root });
  if (status !== 0) return status;
  const reason = await noPictures(found);
  if (reason !== null) {
    say(`No chart pictures: ${reason}`);
    return 1;
  }
  for (const cache of DEMO_CACHES) {
    const drawn = await drawPicture(join(out, `hello-${cache}`));
    if (drawn !== 0) return drawn;
  }
  return 0;
}

async function noPictures(found: SetupFound): Promise<string | null> {
  if (found.electron === null) return 'there is no Electron to draw them.';
  const missing = found.missingLibraries ?? [];
  if (missing.length > 0) return `system libraries are missing (${missing.join(', ')}).`;
  return sandboxTrouble(found.electron.folder);
}

/** Draws NAME.buildoscope into NAME.png. An offscreen page needs no display, and draws in software. */
function drawPicture(name: string): Promise<number> {
  const launch = electronLaunch();
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  const order = ['export', `${name}.buildoscope`, '--out', `${name}.png`, '--force'];
  return show(launch.executablePath, [...switches, ...launch.args, ...order], {
    env: launch.env,
    cwd: root,
  });
}
