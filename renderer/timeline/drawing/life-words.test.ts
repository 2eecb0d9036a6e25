import { describe, expect, it } from 'vitest';
import { joinPoints, type LifePoint, shortPath, textOf } from './life-words.ts';

const places = { workRoot: '/data/temp/A1', cacheDir: '/data/cache/A', dir: '/home/x/hello' };

describe('shortPath', () => {
  it('names the folders as Go does', () => {
    expect(shortPath('/data/temp/A1/go-build12/b001/exe/hello', places)).toBe(
      '$WORK/b001/exe/hello',
    );
    expect(shortPath('/data/cache/A/3f/3fab-d/hello', places)).toBe('$GOCACHE/hello');
    expect(shortPath('/home/x/hello/out/app', places)).toBe('./out/app');
    expect(shortPath('/home/x/hello2/app', places)).toBe('/home/x/hello2/app');
    expect(shortPath('C:\\w\\go-build1\\b001\\exe\\a.exe', { ...places, workRoot: 'C:\\w' })).toBe(
      '$WORK/b001/exe/a.exe',
    );
  });
});

describe('joinPoints', () => {
  const point = (x: number, text: string, minor = false): LifePoint => ({
    x,
    words: [{ text, minor }],
  });
  const points = [
    point(0, 'created'),
    point(1, 'grew', true),
    point(2, 'started'),
    point(90, 'deleted'),
  ];

  it('leaves points alone that have room', () => {
    expect(joinPoints(points, () => null)).toBe(points);
  });

  it('joins until there is room, and leaves minor words out', () => {
    const crowded = (each: readonly LifePoint[]) => {
      const index = each.findIndex((one, at) => at > 0 && one.x - (each[at - 1]?.x ?? 0) < 10);
      return index < 0 ? null : index;
    };
    expect(joinPoints(points, crowded).map(textOf)).toEqual(['created → started', 'deleted']);
  });

  it('ends with one text for all when nothing else fits', () => {
    expect(joinPoints(points, () => 0).map(textOf)).toEqual(['created → started → deleted']);
  });
});
