import { processKinds } from '../../../src/recording/kinds.ts';
import { kindRecord } from '../../../src/timeline/by-kind.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { DiskPoint, KindPoint, TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { timeAt, xOf } from './geometry.ts';

/*
 * While a run grows, only the end of its pictures changes. They are drawn in tiles, each a part of the page of its
 * own: those that have settled, and the end. A live update makes, lays out, paints and rasterises the end alone; once
 * that has become long it settles, and a new end begins. Whether a tile is the same is told by its values, never by
 * its age: a tool's end also says what its beginning used, and changes the tiles over which it ran.
 */

/** A stretch of a plot that is drawn by itself. */
export interface Tile {
  /** Whole pixels, from the plot's left edge: the first one tells tiles apart. */
  readonly fromPx: number;
  readonly toPx: number;
  /** −∞ and ∞ at the ends of the plot: the tile reaches as far as there is anything. */
  readonly fromMs: Milliseconds;
  readonly toMs: Milliseconds;
}

/** A multiple of 20: at 125, 150 and 175 % the edge lies between two pixels of the screen as well, and doesn't show. */
const stepPx = 160;
/** What is nearer to the front than this may still change: of most tools more is known a moment later. */
const unsettledPx = 40;

/** The tiles of a run's pictures, from left to right; one as soon as it ended. */
export function tilesOf(run: RunModel, window: TimeWindow, width: number): readonly Tile[] {
  const settledPx = Math.min(width, xOf(run.frontMs, window, width) - unsettledPx);
  const settled = run.end === null ? Math.max(0, Math.floor(settledPx / stepPx)) : 0;
  return Array.from({ length: settled + 1 }, (_, index) => {
    const [isFirst, isLast] = [index === 0, index === settled];
    const fromPx = index * stepPx;
    const toPx = isLast ? Math.ceil(width) : fromPx + stepPx;
    return {
      fromPx,
      toPx,
      fromMs: isFirst ? Number.NEGATIVE_INFINITY : timeAt(fromPx, window, width),
      toMs: isLast ? Number.POSITIVE_INFINITY : timeAt(toPx, window, width),
    };
  });
}

interface Timed {
  readonly atMs: Milliseconds;
}

/**
 * The points of a line in a tile, in the order of their times, with those where it crosses the tile's edges:
 * `between` gives the point at a share of the way from one to the next.
 */
export function pointsIn<P extends Timed>(
  points: readonly P[],
  { fromMs, toMs }: Tile,
  between: (before: P, after: P, share: number) => P,
): readonly P[] {
  const first = points.findIndex(({ atMs }) => atMs >= fromMs);
  if (first < 0) return [];
  const last = points.findLastIndex(({ atMs }) => atMs < toMs);
  const at = (atMs: Milliseconds, index: number): readonly P[] => {
    const [before, after] = [points[index - 1], points[index]];
    if (before === undefined || after === undefined || !Number.isFinite(atMs)) return [];
    return [between(before, after, (atMs - before.atMs) / (after.atMs - before.atMs))];
  };
  return [...at(fromMs, first), ...points.slice(first, last + 1), ...at(toMs, last + 1)];
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const mixKnown = (from: number | null, to: number | null, share: number) =>
  from === null || to === null ? null : mix(from, to, share);

/** A point on the straight lines between two. */
export function betweenKinds(before: KindPoint, after: KindPoint, share: number): KindPoint {
  return {
    atMs: mix(before.atMs, after.atMs, share),
    values: kindRecord((kind) => mix(before.values[kind], after.values[kind], share)),
  };
}

/** The same of the disk; there is none beside a gap. */
export function betweenRates(before: DiskPoint, after: DiskPoint, share: number): DiskPoint {
  const rate = (of: (point: DiskPoint) => number | null) => mixKnown(of(before), of(after), share);
  return {
    atMs: mix(before.atMs, after.atMs, share),
    readBytesPerSecond: rate((point) => point.readBytesPerSecond),
    writtenBytesPerSecond: rate((point) => point.writtenBytesPerSecond),
    diskReadBytesPerSecond: rate((point) => point.diskReadBytesPerSecond),
    diskWrittenBytesPerSecond: rate((point) => point.diskWrittenBytesPerSecond),
  };
}

/** Whether two lists hold the same, one after the other. */
export function sameItems<T>(
  a: ArrayLike<T>,
  b: ArrayLike<T>,
  isSame: (a: T, b: T) => boolean = Object.is,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined || !isSame(one, other)) return false;
  }
  return true;
}

/** Whether two points by kind are the same. */
export function sameKinds(a: KindPoint, b: KindPoint): boolean {
  return a.atMs === b.atMs && processKinds.every((kind) => a.values[kind] === b.values[kind]);
}

/** The same of the disk. */
export function sameRates(a: DiskPoint, b: DiskPoint): boolean {
  return (
    a.atMs === b.atMs &&
    a.readBytesPerSecond === b.readBytesPerSecond &&
    a.writtenBytesPerSecond === b.writtenBytesPerSecond &&
    a.diskReadBytesPerSecond === b.diskReadBytesPerSecond &&
    a.diskWrittenBytesPerSecond === b.diskWrittenBytesPerSecond
  );
}
