import { binaryLife, type Existence, sourceReads } from '../timeline/life-line.ts';
import type { RecordingModel, RunModel } from '../timeline/model.ts';
import {
  type ComparedSide,
  type StorageCell,
  type StorageRow,
  storedThings,
} from './comparison.ts';
import { liesBelow } from './paths.ts';
import { sidesOf } from './sides.ts';

/**
 * What is stored where, and when, from what was observed of each side's median run; of a side that has
 * none, of its last run.
 */
export function storedWhere(model: RecordingModel): readonly StorageRow[] {
  const runs = sidesOf(model).flatMap((side) => runToShow(side) ?? []);
  return storedThings.map((what) => ({ what, cells: runs.map((run) => cellOf(what, run)) }));
}

/** The run that stands for a side; null: none has ended. */
export function runToShow(side: ComparedSide): RunModel | null {
  return side.medianRun ?? side.runs.at(-1) ?? null;
}

/** What was seen of one thing in one run. */
export function cellOf(what: StorageRow['what'], run: RunModel): StorageCell {
  switch (what) {
    case 'source':
      return source(run);
    case 'temporary-binary':
      return temporary(run);
    case 'permanent-binary':
      return permanent(run);
    case 'cached-binary':
      return cached(run);
    case 'cache-entry':
      return entries(run);
  }
}

function nothing(run: RunModel): StorageCell {
  return {
    run: run.start.run,
    path: null,
    files: null,
    bytes: null,
    fromMs: null,
    untilMs: null,
    fate: 'none',
  };
}

/** The person's own files that tools were given; what comes from the cache isn't read by a tool. */
function source(run: RunModel): StorageCell {
  const reads = sourceReads(run).reads.filter((read) => read.origin === 'main');
  const known = reads.flatMap(({ bytes }) => bytes ?? []);
  return {
    ...nothing(run),
    path: run.start.dir,
    files: reads.length === 0 ? null : reads.reduce((sum, read) => sum + read.files, 0),
    bytes: known.length === 0 ? null : known.reduce((sum, bytes) => sum + bytes, 0),
    fromMs: reads[0]?.atMs ?? null,
    fate: 'unchanged',
  };
}

function temporary(run: RunModel): StorageCell {
  const life = binaryLife(run);
  const here = life.existence.find(({ path }) => liesBelow(path, run.start.workRoot));
  if (here === undefined) return nothing(run);
  const moved = life.events.some(({ event, from }) => event === 'moved' && from === here.path);
  return {
    ...ofFile(run, here),
    untilMs: here.endMs,
    fate: moved ? 'moved' : here.endMs === null ? 'kept' : 'deleted',
  };
}

function permanent(run: RunModel): StorageCell {
  const { workRoot, cacheDir } = run.start;
  const here = binaryLife(run).existence.findLast(
    ({ path }) => !liesBelow(path, workRoot) && !liesBelow(path, cacheDir),
  );
  if (here !== undefined) {
    return {
      ...ofFile(run, here),
      untilMs: here.endMs,
      fate: here.endMs === null ? 'kept' : 'deleted',
    };
  }
  if (run.binary?.fate !== 'kept' || liesBelow(run.binary.path, workRoot)) return nothing(run);
  const { path, bytes, createdMs } = run.binary;
  return { ...nothing(run), path, files: 1, bytes, fromMs: createdMs, fate: 'kept' };
}

/** From Go 1.24 `go run` keeps a copy of the executable in the cache, and later starts it from there. */
function cached(run: RunModel): StorageCell {
  const here = binaryLife(run).existence.find(({ path }) => liesBelow(path, run.start.cacheDir));
  if (here === undefined) return nothing(run);
  const taken = startedFromCache(run);
  return {
    ...ofFile(run, here),
    fromMs: taken ? null : here.startMs,
    fate: taken ? 'taken-from-cache' : 'cached',
  };
}

/** true if the program was started from the build cache, and nothing was linked for it. */
export function startedFromCache(run: RunModel): boolean {
  const programs = run.spans.filter((span) => span.start.tool === 'program');
  return (
    programs.some(({ start }) => liesBelow(start.path, run.start.cacheDir)) &&
    !run.spans.some((span) => span.start.tool === 'link')
  );
}

/** All that is new in the build cache. */
function entries(run: RunModel): StorageCell {
  const { leftBehind, start } = run;
  if (leftBehind === null) return nothing(run);
  const { cacheFiles: files, cacheBytes: bytes } = leftBehind;
  const fate =
    files === null && bytes === null ? 'none' : (files ?? bytes) === 0 ? 'unchanged' : 'cached';
  return { ...nothing(run), path: start.cacheDir, files, bytes, fate };
}

function ofFile(run: RunModel, at: Existence): StorageCell {
  const sizes = binaryLife(run)
    .events.filter(({ path, from }) => path === at.path || from === at.path)
    .flatMap(({ bytes }) => bytes ?? []);
  return {
    ...nothing(run),
    path: at.path,
    files: 1,
    bytes: sizes.length > 0 ? Math.max(...sizes) : (run.binary?.bytes ?? null),
    fromMs: at.startMs,
  };
}
