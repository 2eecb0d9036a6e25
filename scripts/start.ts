import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { dist, root } from './paths.ts';
import { electronLaunch } from './runtime.ts';
import { sandboxTrouble } from './sandbox.ts';
import { say, Trouble } from './say.ts';
import { setUp } from './setup.ts';
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
  await setUp('no-window');
  await build();
  const out = join(root, 'out');
  const status = await show(
    process.execPath,
    [join(dist, 'cli', 'cli.cjs'), 'demo', '--out', out],
    {
      cwd: root,
    },
  );
  if (status !== 0) return status;
  const launch = electronLaunch();
  for (const cache of DEMO_CACHES) {
    const picture = join(out, `hello-${cache}.png`);
    const drawn = await show(
      launch.executablePath,
      [
        // An offscreen page needs no display, and draws in software.
        '--ozone-platform=headless',
        '--disable-gpu',
        ...launch.args,
        `--picture=${join(out, `hello-${cache}.buildoscope`)}`,
        `--out=${picture}`,
        '--size=1600x900',
      ],
      { env: launch.env, cwd: root },
    );
    if (drawn !== 0) return drawn;
    say(`Chart: ${picture}`);
  }
  return 0;
}
