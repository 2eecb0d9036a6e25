import { describe, expect, it } from 'vitest';
import {
  modelOf,
  runEnd,
  runOf,
  runStart,
  sample,
  seededRandom,
  tool,
  toolEnd,
  toolStart,
} from '../../../src/testing/records.ts';
import { kindRecord } from '../../../src/timeline/by-kind.ts';
import { fold, type RecordingModel } from '../../../src/timeline/model.ts';
import { packSpans } from '../../../src/timeline/pack.ts';
import type { KindPoint } from '../../../src/timeline/series.ts';
import { peakPath } from './peak-path.ts';
import { rowsOf } from './rows.ts';
import { betweenKinds, pointsIn, sameItems, sameKinds, tilesOf } from './tiles.ts';
import { sameTools, toolTiles } from './tool-tiles.ts';

const width = 950;
const window = { startMs: 0, endMs: 20_000 };
const growing = runOf([sample(10_000, 20)]);
const ended = runOf([runEnd(10_000)]);

const point = (atMs: number, compile: number): KindPoint => ({
  atMs,
  values: kindRecord((kind) => (kind === 'compile' ? compile : 0)),
});

/** The height of a line at a time; null: it isn't there. */
function heightAt(points: readonly KindPoint[], atMs: number): number | null {
  const after = points.findIndex((each) => each.atMs >= atMs);
  const [from, to] = [points[after - 1], points[after]];
  if (to?.atMs === atMs) return to.values.compile;
  if (from === undefined || to === undefined) return null;
  return betweenKinds(from, to, (atMs - from.atMs) / (to.atMs - from.atMs)).values.compile;
}

describe('tilesOf', () => {
  it('parts what has settled, piece by piece, from the end while a run grows, and nothing afterwards', () => {
    const tiles = tilesOf(growing, window, width);
    const [first, second] = tiles;
    const end = tiles.at(-1);
    expect(tiles.length).toBeGreaterThan(2);
    expect(first).toMatchObject({ fromPx: 0, fromMs: Number.NEGATIVE_INFINITY });
    expect(end).toMatchObject({ toPx: width, toMs: Number.POSITIVE_INFINITY });
    for (const [index, tile] of tiles.slice(1).entries()) {
      expect(tile.fromPx).toBe(tiles[index]?.toPx);
      expect(tile.fromMs).toBe(tiles[index]?.toMs);
    }
    // As the run grows, those that have settled stay what they are.
    const later = tilesOf(runOf([sample(16_000, 20)]), window, width);
    expect(later.length).toBeGreaterThan(tiles.length);
    expect(later[0]).toEqual(first);
    expect(later[1]).toEqual(second);
    const frontPx = width / 2;
    expect(end?.fromPx).toBeLessThan(frontPx);
    expect(end?.fromPx).toBeGreaterThan(frontPx - 200);
    expect((end?.fromPx ?? 1) % 20).toBe(0);
    expect(tilesOf(ended, window, width)).toHaveLength(1);
    expect(tilesOf(growing, window, 30)).toHaveLength(1);
  });
});

describe('pointsIn', () => {
  it.each([1, 2, 3])('draws together what the whole line is (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const points: KindPoint[] = [];
    for (let atMs = -100; atMs < 16_000; atMs += 1 + random() * 4000) {
      points.push(point(atMs, random() * 2));
    }
    for (const tile of tilesOf(growing, window, width)) {
      const own = pointsIn(points, tile, betweenKinds);
      const [fromMs, toMs] = [Math.max(tile.fromMs, -200), Math.min(tile.toMs, 20_500)];
      expect(own.every(({ atMs }) => atMs >= fromMs - 1e-6 && atMs <= toMs + 1e-6)).toBe(true);
      for (let share = 0.05; share < 1; share += 0.1) {
        const atMs = fromMs + (toMs - fromMs) * share;
        const [drawn, whole] = [heightAt(own, atMs), heightAt(points, atMs)];
        if (whole === null) expect(drawn).toBeNull();
        else expect(drawn).toBeCloseTo(whole, 9);
      }
    }
    const [all] = tilesOf(ended, window, width);
    expect(all && pointsIn(points, all, betweenKinds)).toEqual(points);
  });

  it('tells points that changed from those that stay', () => {
    const points = [point(1, 1), point(2, 2)];
    expect(sameItems(points, [point(1, 1), point(2, 2)], sameKinds)).toBe(true);
    expect(sameItems(points, [point(1, 1), point(2, 2.1)], sameKinds)).toBe(false);
    expect(sameItems(points, [point(1, 1)], sameKinds)).toBe(false);
    expect(sameItems(Float64Array.of(1, Number.NaN), Float64Array.of(1, Number.NaN))).toBe(true);
  });
});

it('draws the highest values of a tile at their place', () => {
  const yOf = (value: number) => 60 - value;
  expect(peakPath(Float64Array.of(1, 1, 4), 60, yOf, 80)).toBe('M80 60.0V59.0H82V56.0H83V60.0');
});

describe('toolTiles', () => {
  const tools = [
    tool('a', 0, 900),
    tool('b', 100, 5000),
    tool('c', 950, 1000),
    tool('d', 5001, 5100),
  ].flat();
  const first = modelOf([runStart(), ...tools, toolStart('e', 5200)]);
  const next = fold(first, [toolEnd('e', 5200, 6000), toolStart('f', 6000)]);
  const tilesFor = ({ runs: [run = growing] }: RecordingModel) =>
    toolTiles(rowsOf(packSpans(run)), window, width, tilesOf(run, window, width));

  it('holds each tool once, those that go on apart, and keeps their shades', () => {
    const tiles = tilesFor(first);
    const held = tiles.flatMap(({ rows }) => rows.flat()).map(({ span }) => span.start.span);
    expect([...held].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    const running = tiles.find(({ key }) => key === 'running');
    expect(running?.rows.flat().map(({ span }) => span.start.span)).toEqual(['e']);
    // In their row: a, c, d, e.
    expect(running?.shades[0]).toBe(1);
  });

  it('changes only where a tool came or ended', () => {
    const before = tilesFor(first);
    const after = tilesFor(next);
    const changed = before.filter((tile, index) => {
      const other = after[index];
      return other !== undefined && !sameTools(tile, other);
    });
    // b began far to the left of it, and stays where it is.
    expect(changed.map(({ key }) => key)).toEqual([after.at(-2)?.key, 'running']);
  });
});
