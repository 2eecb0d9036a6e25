import type { Origin } from '../recording/kinds.ts';
import type { FileEventRecord, ToolFilesRecord } from '../recording/records.ts';
import type { Bytes, Milliseconds } from '../units.ts';
import type { RunModel } from './model.ts';
import { originOf } from './origins.ts';

/** How long the executable lay at one path. */
export interface Existence {
  readonly path: string;
  readonly startMs: Milliseconds;
  /** null: it was still there when the recording ended, or is there now. */
  readonly endMs: Milliseconds | null;
  /** Where it came from, if it was moved or copied there. */
  readonly from: string | null;
}

/** The life of the executable. */
export interface BinaryLife {
  readonly events: readonly FileEventRecord[];
  /** Each path at which it lay, in order of appearance. */
  readonly existence: readonly Existence[];
  /** From its first appearance to its last disappearance; `endMs` null: some copy stays. null: none was seen. */
  readonly interval: { readonly startMs: Milliseconds; readonly endMs: Milliseconds | null } | null;
  /** The last size that is known. */
  readonly bytes: Bytes | null;
}

/** The executable's events in order, and when it existed where. */
export function binaryLife(run: RunModel): BinaryLife {
  const events = run.fileEvents
    .filter((event) => event.subject === 'binary')
    .sort((a, b) => a.atMs - b.atMs);
  const existence: { -readonly [K in keyof Existence]: Existence[K] }[] = [];
  let bytes: Bytes | null = null;

  /** What lies at a path now. A map, since a hostile file may name 100,000 paths. */
  const alive = new Map<string, (typeof existence)[number]>();
  const appear = (event: FileEventRecord): void => {
    if (alive.has(event.path)) return;
    const entry = { path: event.path, startMs: event.atMs, endMs: null, from: event.from };
    existence.push(entry);
    alive.set(event.path, entry);
  };
  const vanish = (path: string | null, atMs: Milliseconds): void => {
    const entry = path === null ? undefined : alive.get(path);
    if (entry === undefined) return;
    entry.endMs = atMs;
    alive.delete(entry.path);
  };

  for (const event of events) {
    if (event.event === 'deleted') {
      vanish(event.path, event.atMs);
      continue;
    }
    bytes = event.bytes ?? bytes;
    if (event.event === 'moved') vanish(event.from, event.atMs);
    // Whatever else is told of a path: it is there (its creation may have gone unseen).
    if (event.event !== 'ended') appear(event);
  }
  const startMs = existence[0]?.startMs;
  const interval =
    startMs === undefined ? null : { startMs, endMs: alive.size > 0 ? null : lastEnd(existence) };
  return { events, existence, interval, bytes: bytes ?? run.binary?.bytes ?? null };
}

function lastEnd(existence: readonly Existence[]): Milliseconds {
  return existence.reduce((last, entry) => Math.max(last, entry.endMs ?? last), -Infinity);
}

/** Source files that one tool was given. */
export interface SourceRead {
  readonly atMs: Milliseconds;
  readonly files: number;
  /** Of the files whose size is known; null: of none. */
  readonly bytes: Bytes | null;
  /** null: not known (yet): packages are named at the end of a run. */
  readonly origin: Origin | null;
  readonly package: string | null;
  readonly embedded: boolean;
}

export interface SourceReads {
  readonly reads: readonly SourceRead[];
  readonly totals: { readonly files: number; readonly bytes: Bytes | null };
}

/** The sources that tools were given, in time. A file given to several tools counts once, at the first. */
export function sourceReads(run: RunModel): SourceReads {
  const records: { readonly record: ToolFilesRecord; readonly owner: string | null }[] = [];
  for (const { start, files } of run.spans) {
    for (const record of files) records.push({ record, owner: start.package });
  }
  records.sort((a, b) => a.record.atMs - b.record.atMs);

  const seen = new Set<string>();
  const reads: SourceRead[] = [];
  const totals = { files: 0, bytes: null as Bytes | null };
  for (const { record, owner } of records) {
    const paths = pathsOf(record);
    let files = 0;
    let bytes: Bytes | null = null;
    for (const [index, [, size]] of record.files.entries()) {
      const known = seen.size;
      seen.add(paths[index] ?? '');
      if (seen.size === known) continue;
      files += 1;
      if (size !== null) bytes = (bytes ?? 0) + size;
    }
    if (files === 0) continue;
    const { atMs, embedded } = record;
    reads.push({ atMs, files, bytes, origin: originOf(run, owner), package: owner, embedded });
    totals.files += files;
    if (bytes !== null) totals.bytes = (totals.bytes ?? 0) + bytes;
  }
  return { reads, totals };
}

const knownPaths = new WeakMap<ToolFilesRecord, readonly string[]>();

/** The whole paths of a record's files. Kept: while a run grows they are asked for again and again. */
function pathsOf(record: ToolFilesRecord): readonly string[] {
  const known = knownPaths.get(record);
  if (known !== undefined) return known;
  const paths = record.files.map(([name]) => (isAbsolute(name) ? name : `${record.dir}/${name}`));
  knownPaths.set(record, paths);
  return paths;
}

function isAbsolute(name: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name);
}
