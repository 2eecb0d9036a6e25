import { app } from 'electron';

/**
 * How often V8 lets a function be called before it compiles it anew for speed, first with its quick compiler,
 * then with its thorough one; four and ten times as often as usual. While a recording draws itself each function
 * runs four times a second: compiled early, hundreds of them cost an eighth of what the whole window takes, and
 * never give it back. Loops over many records, as in opening a file, are compiled while they run all the same.
 */
const calls = { '--invocation-count-for-maglev': 1600, '--invocation-count-for-turbofan': 30_000 };

/** Before the application is ready: https://www.electronjs.org/docs/latest/api/command-line-switches#--js-flagsflags */
export function setUpJavaScript(): void {
  if (app.commandLine.hasSwitch('js-flags')) return;
  const flags = Object.entries(calls).map(([flag, count]) => `${flag}=${count}`);
  app.commandLine.appendSwitch('js-flags', flags.join(' '));
}
