import { kindOfTool, type ProcessKind } from '../recording/kinds.ts';
import type { Milliseconds } from '../units.ts';
import { type RunModel, spanEndMs, spanStartMs } from './model.ts';

/** What can be found in one run, in lower case; made once a run, since a search runs at every key. */
export interface SearchIndex {
  readonly tools: readonly IndexedTool[];
  readonly packages: readonly IndexedText[];
  readonly notes: readonly (IndexedText & { readonly atMs: Milliseconds })[];
}

interface IndexedText {
  /** As it is counted: things with the same id are one. */
  readonly id: string;
  readonly text: string;
}

interface IndexedTool extends SearchStop {
  readonly text: string;
  readonly files: readonly (IndexedText & { readonly atMs: Milliseconds })[];
}

/** A tool that a search can step to: it matches itself, or a source file that it was given does. */
export interface SearchStop {
  readonly span: string;
  readonly kind: ProcessKind;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
}

/** What a search found in one run. */
export interface RunMatches {
  /** Import paths, those taken from the cache among them. */
  readonly packages: ReadonlySet<string>;
  /** Processes whose name or package matches. */
  readonly tools: ReadonlySet<string>;
  /** Full paths of source files. */
  readonly files: ReadonlySet<string>;
  /** A person's notes, in the order of their times. */
  readonly notes: readonly { readonly note: string; readonly atMs: Milliseconds }[];
  /** In order of their starts. */
  readonly stops: readonly SearchStop[];
  /** When matching source files were given to a tool. */
  readonly fileTimesMs: readonly Milliseconds[];
}

/** Prepares a run for searches. Cost: proportional to its tools, files and packages. */
export function searchIndex(run: RunModel): SearchIndex {
  const tools = run.spans.map((span): IndexedTool => {
    const { start, files } = span;
    return {
      span: start.span,
      kind: kindOfTool(start.tool),
      startMs: spanStartMs(span),
      endMs: spanEndMs(span, run),
      text: lower(`${start.tool} ${start.package ?? ''}`),
      files: files.flatMap(({ dir, atMs, files: given }) =>
        given.map(([name]) => {
          const id = isAbsolute(name) ? name : `${dir}/${name}`;
          return { id, text: lower(id), atMs };
        }),
      ),
    };
  });
  const paths = new Set(run.packages.map(({ path }) => path));
  for (const { start } of run.spans) if (start.package !== null) paths.add(start.package);
  return {
    tools: tools.sort((a, b) => a.startMs - b.startMs),
    packages: [...paths].map((id) => ({ id, text: lower(id) })),
    notes: run.notes
      .map(({ note: id, text, atMs }) => ({ id, text: lower(text), atMs }))
      .sort((a, b) => a.atMs - b.atMs),
  };
}

/**
 * Finds what contains every word of the query, upper and lower case alike: packages by their import
 * path, tools by their name and package (`link cmd/go`), source files by their whole path, and notes by their text. null: the
 * query has no word, so nothing is searched for.
 */
export function searchRun(index: SearchIndex, query: string): RunMatches | null {
  const words = lower(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const matches = (text: string): boolean => words.every((word) => text.includes(word));

  const tools = new Set<string>();
  const files = new Set<string>();
  const stops: SearchStop[] = [];
  const fileTimesMs: Milliseconds[] = [];
  for (const tool of index.tools) {
    const named = matches(tool.text);
    if (named) tools.add(tool.span);
    const given = tool.files.filter(({ text }) => matches(text));
    for (const file of given) {
      files.add(file.id);
      if (fileTimesMs.at(-1) !== file.atMs) fileTimesMs.push(file.atMs);
    }
    if (!named && given.length === 0) continue;
    const { span, kind, startMs, endMs } = tool;
    stops.push({ span, kind, startMs, endMs });
  }
  const packages = index.packages.filter(({ text }) => matches(text)).map(({ id }) => id);
  const notes = index.notes
    .filter(({ text }) => matches(text))
    .map(({ id, atMs }) => ({ note: id, atMs }));
  return { packages: new Set(packages), tools, files, notes, stops, fileTimesMs };
}

/** How much was found in all runs; a package or a file that several of them have counts once. */
export function countMatches(runs: readonly RunMatches[]): {
  readonly packages: number;
  readonly tools: number;
  readonly files: number;
  readonly notes: number;
} {
  return {
    packages: new Set(runs.flatMap((run) => [...run.packages])).size,
    tools: runs.reduce((sum, run) => sum + run.tools.size, 0),
    files: new Set(runs.flatMap((run) => [...run.files])).size,
    notes: runs.reduce((sum, run) => sum + run.notes.length, 0),
  };
}

function lower(text: string): string {
  // Paths of Windows are found with either slash.
  return text.toLowerCase().replaceAll('\\', '/');
}

function isAbsolute(name: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name);
}
