import { isAbsolute, resolve } from 'node:path';
import { type Language, languages } from '../src/i18n/languages.ts';

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

/** `--picture=RECORDING --out=FILE --size=1600x900 --theme=dark --lang=ru`: draws, saves and ends. */
export interface PictureOrder {
  readonly recording: string;
  readonly target: string;
  /** CSS pixels, each 100 to 8192. */
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

export type StartOrder =
  | { readonly kind: 'window'; readonly files: readonly string[] }
  | { readonly kind: 'command-line'; readonly argv: readonly string[] }
  | { readonly kind: 'picture'; readonly order: PictureOrder };

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
  const recording = switchValue(given, 'picture');
  const target = switchValue(given, 'out');
  if (recording !== null && target !== null) {
    return { kind: 'picture', order: pictureOrder(given, cwd, recording, target) };
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

function pictureOrder(
  given: readonly string[],
  cwd: string,
  recording: string,
  target: string,
): PictureOrder {
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(switchValue(given, 'size') ?? '');
  const side = (text: string | undefined, otherwise: number): number =>
    text === undefined ? otherwise : Math.min(8192, Math.max(100, Number(text)));
  const language = switchValue(given, 'lang');
  return {
    recording: resolve(cwd, recording),
    target: resolve(cwd, target),
    width: side(size?.[1], 1600),
    height: side(size?.[2], 900),
    theme: switchValue(given, 'theme') === 'dark' ? 'dark' : 'light',
    language: languages.find((known) => known === language) ?? 'en',
  };
}

/** The value of `--name=value`, null when the switch is absent or empty. */
export function switchValue(given: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const value = given.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  return value === undefined || value === '' ? null : value;
}
