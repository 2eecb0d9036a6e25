import { readFileSync, renameSync } from 'node:fs';
import * as z from 'zod';
import { type Settings, settingsSchema, themes } from '../src/app-state.ts';
import { type ExportChoices, exportChoicesSchema } from '../src/export/choices.ts';
import { type Language, languages } from '../src/i18n/languages.ts';
import { storedViewSchema } from '../src/timeline/kept-view.ts';
import { errorCode, writeFileAtomically } from './atomic-write.ts';

/** Version 1. A file of an earlier version gets an upgrader here before it is parsed. */
const storedVersion = 1;
const path = z.string().min(1).max(4096);

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>;

const keptViewSchema = z.object({ recording: z.uuid(), view: storedViewSchema });
/** How a recording was looked at, by the id in its header. */
export type KeptView = Readonly<z.infer<typeof keptViewSchema>>;

/** What is remembered between two starts: the person's settings, and what the window shows by itself. */
export interface Remembered extends Settings {
  /** The go that the person chose; null: the one that is found. */
  readonly goPath: string | null;
  /** Other go commands that the person chose for single sides. */
  readonly toolchains: readonly string[];
  /** Folders and `.go` files, latest first. */
  readonly recentProjects: readonly string[];
  /** Folders (real paths) whose code may be executed. */
  readonly trusted: readonly string[];
  readonly windowPlace: WindowPlace | null;
  /** The latest one last. */
  readonly views: readonly KeptView[];
  /** Of the export dialog; null: it was not used yet. */
  readonly exportChoices: ExportChoices | null;
}

/** A part that is missing or not valid falls back to its default; the other parts keep their values. */
function rememberedSchema(language: Language) {
  return z.object({
    version: z.literal(storedVersion),
    language: z.enum(languages).catch(language),
    theme: z.enum(themes).catch('system'),
    samplingHz: settingsSchema.shape.samplingHz.catch(50),
    goPath: path.nullable().catch(null),
    toolchains: z.array(path).max(20).catch([]),
    recentProjects: z.array(path).max(100).catch([]),
    trusted: z.array(path).max(10_000).catch([]),
    windowPlace: placeSchema.nullable().catch(null),
    views: z.array(keptViewSchema).max(1000).catch([]),
    exportChoices: exportChoicesSchema.nullable().catch(null),
  });
}

export interface SettingsStore {
  readonly current: Remembered;
  /** Takes effect at once and is written in the background; a failed write is told by `onProblem`. */
  change(change: Partial<Remembered>): void;
  onChange(listener: (now: Remembered, before: Remembered) => void): void;
  /** Settles when everything has been written. */
  flush(): Promise<void>;
}

/**
 * Reads the settings. A file that can't be understood is put aside as `….damaged` and the defaults are
 * used; `language` is the default of a first start.
 */
export function openSettings(
  file: string,
  language: Language,
  onProblem: (error: unknown) => void,
): SettingsStore {
  let current = read(file, language);
  let writing: Promise<void> = Promise.resolve();
  const listeners: ((now: Remembered, before: Remembered) => void)[] = [];

  const write = async (): Promise<void> => {
    const text = `${JSON.stringify({ version: storedVersion, ...current }, null, 2)}\n`;
    await writeFileAtomically(file, text).catch(onProblem);
  };
  return {
    get current() {
      return current;
    },
    change(change) {
      const before = current;
      current = { ...current, ...change };
      writing = writing.then(write);
      for (const listener of listeners) listener(current, before);
    },
    onChange: (listener) => void listeners.push(listener),
    flush: () => writing,
  };
}

function read(file: string, language: Language): Remembered {
  const schema = rememberedSchema(language);
  let text: string | null = null;
  try {
    text = readFileSync(file, 'utf8');
    const { version: _, ...remembered } = schema.parse(JSON.parse(text));
    return remembered;
  } catch (error) {
    if (text !== null || errorCode(error) !== 'ENOENT') putAside(file);
    const { version: _, ...defaults } = schema.parse({ version: storedVersion });
    return defaults;
  }
}

function putAside(file: string): void {
  try {
    renameSync(file, `${file}.damaged`);
  } catch {
    // Unreadable as well as not renameable: the next write tells the person.
  }
}
