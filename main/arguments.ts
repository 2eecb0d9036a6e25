import { isAbsolute, resolve } from 'node:path';

/** The commands that run without a window; what follows them belongs to the command line. */
const commandLineVerbs = [
  'record',
  'compare',
  'info',
  'check',
  'export',
  'doctor',
  'demo',
] as const;

export type StartOrder =
  | { readonly kind: 'window'; readonly files: readonly string[] }
  | { readonly kind: 'command-line'; readonly argv: readonly string[] };

/**
 * What the application was started for. `given` are the arguments after the executable and after the
 * application's folder. Chromium's and Electron's own switches are none of ours and are passed over.
 */
export function parseArguments(given: readonly string[], cwd: string): StartOrder {
  const first = given.findIndex((argument) => !argument.startsWith('-'));
  const verb = given[first];
  if (commandLineVerbs.some((known) => known === verb)) {
    return { kind: 'command-line', argv: given.slice(first) };
  }
  return { kind: 'window', files: filesOf(given, cwd) };
}

/** Files and folders among the arguments, absolute. Addresses are not opened. */
export function filesOf(given: readonly string[], cwd: string): readonly string[] {
  return given
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .filter((argument) => isAbsolute(argument) || !/^[a-z][a-z0-9+.-]+:/i.test(argument))
    .map((argument) => resolve(cwd, argument));
}

/** The value of `--name=value`, null when the switch is absent or empty. */
export function switchValue(given: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const value = given.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  return value === undefined || value === '' ? null : value;
}
