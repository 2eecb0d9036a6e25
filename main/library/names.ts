import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

export const recordingExtension = '.buildoscope';
/** Of a recording that was exported as one JSON document. */
export const documentExtension = '.json';

/** What Windows forbids in names, and what is awkward elsewhere. */
const unsafe = /[<>:"\\|?*\p{Cc}\p{Cf}]+/gu;
/** Looks like a slash and is none: packages (`./cmd/tool`) stay readable in a file's name. */
const slash = '\u2215';

/** `hello (go run . vs go build -o hello .)`: what a recording is called in the window and on the disk. */
export function titleOf(project: string, commands: readonly (readonly string[])[]): string {
  return `${project} (${commands.map((command) => command.join(' ')).join(' vs ')})`;
}

/**
 * A file that doesn't exist yet: date and time (local, as the person knows them), project and
 * commands, without what file systems refuse. At most about 120 characters.
 */
export function newRecordingFile(folder: string, title: string, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
  const stem = `${date} ${time} ${fileNameOf(title)}`;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const file = join(folder, `${stem}${suffix}${recordingExtension}`);
    if (!existsSync(file)) return file;
  }
}

/** A title as a name that every file system takes, without an ending; at most 80 characters. */
export function fileNameOf(title: string): string {
  return [...title.replace(unsafe, '_').replaceAll('/', slash)].slice(0, 80).join('').trim();
}

/** The title of a recording's file: its name without the date and the extension. */
export function titleOfFile(file: string): string {
  const extension = file.endsWith(documentExtension) ? documentExtension : recordingExtension;
  const name = basename(file, extension).replaceAll(slash, '/');
  return name.replace(/^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d (?=\S)/, '');
}
