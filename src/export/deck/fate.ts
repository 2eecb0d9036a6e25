import { binaryLife } from '../../timeline/life-line.ts';
import type { RunModel } from '../../timeline/model.ts';
import type { Bytes, Milliseconds } from '../../units.ts';
import { shorten } from './text.ts';

/**
 * What became of the executable, from what was seen of it in this very recording (never from the Go
 * version: a copy in the cache is told of only where one was seen).
 */
export type BinaryFate =
  | { readonly kind: 'none' }
  /** `name`: relative to the project, or the file's name alone where it lies elsewhere. */
  | {
      readonly kind: 'kept';
      readonly place: 'project' | 'elsewhere';
      readonly name: string;
      readonly bytes: Bytes | null;
      readonly writtenMs: Milliseconds | null;
      /** When it came to its place; null: it was not seen on the way. */
      readonly movedMs: Milliseconds | null;
    }
  | {
      readonly kind: 'deleted';
      readonly copyInCache: boolean;
      readonly name: string;
      readonly bytes: Bytes | null;
      readonly writtenMs: Milliseconds | null;
      readonly startedMs: Milliseconds | null;
      readonly deletedMs: Milliseconds | null;
    }
  /** No executable was linked: one from an earlier run was started out of the build cache. */
  | {
      readonly kind: 'from-cache';
      readonly name: string;
      readonly bytes: Bytes | null;
      readonly startedMs: Milliseconds | null;
    }
  /** It lies in the temporary folder still: the command was stopped before it could tidy up. */
  | {
      readonly kind: 'left';
      readonly name: string;
      readonly bytes: Bytes | null;
      readonly writtenMs: Milliseconds | null;
    };

/** Where something lies in relation to a run's folders. */
export type Place = 'work' | 'cache' | 'project' | 'elsewhere';

export function placeOf(path: string, run: RunModel): Place {
  const { workRoot, cacheDir, dir } = run.start;
  if (isIn(path, workRoot)) return 'work';
  if (isIn(path, cacheDir)) return 'cache';
  return isIn(path, dir) ? 'project' : 'elsewhere';
}

/** A path as it may be shown to strangers: never the folders above the project. */
export function shownName(path: string, run: RunModel): string {
  const { dir } = run.start;
  const name = isIn(path, dir) ? path.slice(dir.length + 1) : path.split(/[/\\]/).at(-1);
  return shorten((name ?? path).replaceAll('\\', '/'), 40);
}

/** What became of a run's executable. */
export function binaryFate(run: RunModel): BinaryFate {
  const life = binaryLife(run);
  const { bytes } = life;
  const placed = life.existence.map((each) => ({ ...each, place: placeOf(each.path, run) }));
  const kept = placed.findLast(
    (each) => each.endMs === null && each.place !== 'work' && each.place !== 'cache',
  );
  const startedMs = life.events.find((event) => event.event === 'started')?.atMs ?? null;
  const writtenMs = placed[0]?.startMs ?? null;
  if (kept !== undefined) {
    const movedMs = placed[0] === kept ? null : kept.startMs;
    return keptAt(kept.path, run, bytes, writtenMs, movedMs);
  }
  const inCache = placed.find((each) => each.place === 'cache' && each.endMs === null);
  const inWork = placed.find((each) => each.place === 'work');
  const copyInCache = inCache !== undefined || run.binary?.fate === 'cached';
  if (inWork !== undefined) {
    const name = shownName(inWork.path, run);
    if (inWork.endMs === null && run.end !== null && run.binary?.fate !== 'deleted') {
      return copyInCache
        ? { kind: 'deleted', copyInCache, name, bytes, writtenMs, startedMs, deletedMs: null }
        : { kind: 'left', name, bytes, writtenMs };
    }
    return {
      kind: 'deleted',
      copyInCache,
      name,
      bytes,
      writtenMs,
      startedMs,
      deletedMs: inWork.endMs,
    };
  }
  if (run.binary === null) return { kind: 'none' };
  const { path, fate } = run.binary;
  const name = shownName(path, run);
  if (fate === 'kept') return keptAt(path, run, bytes, run.binary.createdMs, null);
  if (fate === 'cached') return { kind: 'from-cache', name, bytes, startedMs };
  const { createdMs, deletedMs } = run.binary;
  return { kind: 'deleted', copyInCache, name, bytes, writtenMs: createdMs, startedMs, deletedMs };
}

function keptAt(
  path: string,
  run: RunModel,
  bytes: Bytes | null,
  writtenMs: Milliseconds | null,
  movedMs: Milliseconds | null,
): BinaryFate {
  const place = placeOf(path, run) === 'project' ? 'project' : 'elsewhere';
  return { kind: 'kept', place, name: shownName(path, run), bytes, writtenMs, movedMs };
}

function isIn(path: string, folder: string): boolean {
  return folder !== '' && path.startsWith(folder) && /^[/\\]./.test(path.slice(folder.length));
}
