import { storedVariables } from '../go/go-env.ts';
import type { RecordingRecord, RunStartRecord } from '../recording/records.ts';

/**
 * What is left out of everything that leaves the machine: the folder of the person's home becomes `~`,
 * the project's folder its name, and only Go's own variables stay. Doing it twice changes nothing.
 * `home`: the home folder of whoever exports; homes of others (the recording may come from another
 * machine) are known by where systems put them. Empty text: not known.
 */
export function withoutOwnFolders(
  records: readonly RecordingRecord[],
  home: string,
): readonly RecordingRecord[] {
  const homes = homePattern(home);
  const projects = new Map<string, Replacement>();
  return records.map((record) => {
    if (record.kind === 'run-start') projects.set(record.run, projectFolder(record, homes));
    const project = 'run' in record ? (projects.get(record.run) ?? keep) : keep;
    const replaced = mapTexts(record, (text) => replaceHomes(project(text), homes));
    return replaced.kind === 'run-start' ? withStoredVariablesOnly(replaced) : replaced;
  });
}

/** The same for a text of its own, such as a title. */
export function withoutOwnHome(text: string, home: string): string {
  return replaceHomes(text, homePattern(home));
}

type Replacement = (text: string) => string;
const keep: Replacement = (text) => text;

/**
 * In front of a path that starts here: not in the middle of another path or name. A flag's letters may
 * stand directly before it (`-I/home/ann`), and the two slashes of an address.
 */
const before = String.raw`(?:(?<![\p{L}\p{N}.~)\-/\\])|(?<=(?:^|[\s"'=,;:(])-{1,2}[A-Za-z]{1,12})|(?<=:\/\/))`;
/** The path ends here, or goes on below. */
const after = String.raw`(?![\p{L}\p{N}_.\-])`;
const systemHomes = String.raw`(?:/home|/Users|/usr/home|/export/home|/var/home)/(?!Shared\b)[^/\\\s"'<>|:*?,;()]+|/root|[A-Za-z]:[\\/]Users[\\/](?!Public\b)(?:[^\\/:*?"<>|\r\n]+(?=[\\/])|[^\\/\s:*?"'<>|,;()]+)`;

function homePattern(home: string): RegExp {
  const own = isAbsolute(home) && home.length > 1 ? [pathPattern(home)] : [];
  return new RegExp(`${before}(?:${[...own, systemHomes].join('|')})${after}`, 'gu');
}

function replaceHomes(text: string, homes: RegExp): string {
  // Most texts are names; the pattern is costly.
  if (!/[\\/]/.test(text)) return text;
  return text.replace(homes, '~');
}

/** The name stands for the folder, unless the folder is the home itself, or was replaced before. */
function projectFolder({ dir, copyOf, project }: RunStartRecord, homes: RegExp): Replacement {
  const own = [dir, copyOf ?? ''].filter(
    (folder) => isAbsolute(folder) && folder.length > 1 && replaceHomes(folder, homes) !== '~',
  );
  if (own.length === 0) return keep;
  const folders = new RegExp(`${before}(?:${own.map(pathPattern).join('|')})${after}`, 'gu');
  return (text) => text.replace(folders, () => project);
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

/** A folder as it may be written: Windows takes both slashes and any case of the drive's letter. */
function pathPattern(folder: string): string {
  const bare = folder.replace(/[\\/]+$/, '');
  const escaped = bare.replace(/[.*+?^${}()|[\]\\/]/g, (sign) =>
    sign === '\\' || (sign === '/' && /^[A-Za-z]:/.test(bare)) ? String.raw`[\\/]` : `\\${sign}`,
  );
  return escaped.replace(
    /^[A-Za-z](?=:)/,
    (drive) => `[${drive.toLowerCase()}${drive.toUpperCase()}]`,
  );
}

/** Texts in values and in lists; names of fields stay. The shape stays, so the type does. */
function mapTexts<T>(value: T, change: Replacement): T {
  if (typeof value === 'string') return change(value) as T & string;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T & [];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]);
  return Object.fromEntries(entries) as T & object;
}

function withStoredVariablesOnly(start: RunStartRecord): RunStartRecord {
  const only = (environment: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(environment).filter(([name]) => storedNames.has(name)));
  const conditions = { ...start.conditions, environment: only(start.conditions.environment) };
  return { ...start, environment: only(start.environment), conditions };
}

const storedNames: ReadonlySet<string> = new Set(storedVariables);
