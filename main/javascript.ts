import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

/**
 * How often V8 lets a function be called before it compiles it anew for speed, first with its quick compiler,
 * then with its thorough one; four and ten times as often as usual. While a recording draws itself each function
 * runs four times a second: compiled early, hundreds of them cost an eighth of what the whole window takes, and
 * never give it back. Loops over many records, as in opening a file, are compiled while they run all the same.
 */
const calls = { '--invocation-count-for-maglev': 1600, '--invocation-count-for-turbofan': 30_000 };

/**
 * For the pages, before the application is ready
 * (https://www.electronjs.org/docs/latest/api/command-line-switches#--js-flagsflags), and for this process itself,
 * whose V8 has begun by then and isn't told: the recorder's functions run as seldom.
 */
export function setUpJavaScript(): void {
  if (app.commandLine.hasSwitch('js-flags')) return;
  const flags = Object.entries(calls).map(([flag, count]) => `${flag}=${count}`);
  app.commandLine.appendSwitch('js-flags', flags.join(' '));
  for (const flag of flags) setFlagsFromString(flag);
}
