import { spawnSync } from 'node:child_process';
import { switchValue } from './arguments.ts';

/**
 * On Linux Chromium ends at once where there is no display, unless it was told to at its very start;
 * a switch that is set from here comes too late. What needs no window is therefore started again with
 * that switch, and its exit status is given; null: it can go on in this process.
 */
export function startAgainWithoutScreen(argv: readonly string[]): number | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return null;
  if (switchValue(argv, 'ozone-platform') !== null) return null;
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  const { status } = spawnSync(process.execPath, [...switches, ...argv.slice(1)], {
    stdio: 'inherit',
  });
  return status ?? 1;
}
