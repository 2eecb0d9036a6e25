import { describe, expect, it } from 'vitest';
import { fileEvent, packageRecord, runOf, toolStart } from '../testing/records.ts';
import { binaryLife, sourceReads } from './life-line.ts';

describe('binaryLife', () => {
  it('ends when go run deletes what it ran', () => {
    const path = '/work/b001/exe/hello';
    const life = binaryLife(
      runOf([
        fileEvent(100, 'created', path, { bytes: 0 }),
        fileEvent(160, 'grew', path, { bytes: 1500 }),
        fileEvent(170, 'started', path),
        fileEvent(180, 'ended', path),
        fileEvent(190, 'deleted', path),
      ]),
    );
    expect(life.existence).toEqual([{ path, startMs: 100, endMs: 190, from: null }]);
    expect(life.interval).toEqual({ startMs: 100, endMs: 190 });
    expect(life.bytes).toBe(1500);
  });

  it('goes on where go build moved it', () => {
    const life = binaryLife(
      runOf([
        fileEvent(200, 'moved', '/project/hello', { from: '/work/a.out', bytes: 9 }),
        fileEvent(100, 'created', '/work/a.out'),
        fileEvent(210, 'kept', '/project/hello'),
      ]),
    );
    expect(life.events.map((event) => event.event)).toEqual(['created', 'moved', 'kept']);
    expect(life.existence).toEqual([
      { path: '/work/a.out', startMs: 100, endMs: 200, from: null },
      { path: '/project/hello', startMs: 200, endMs: null, from: '/work/a.out' },
    ]);
    expect(life.interval).toEqual({ startMs: 100, endMs: null });
  });

  it('stays in the cache after its temporary place is gone', () => {
    const life = binaryLife(
      runOf([
        fileEvent(100, 'created', '/work/exe'),
        fileEvent(120, 'copied', '/cache/exe', { from: '/work/exe' }),
        fileEvent(130, 'deleted', '/work/exe'),
      ]),
    );
    expect(life.existence.map((entry) => entry.endMs)).toEqual([130, null]);
    expect(life.interval?.endMs).toBeNull();
  });

  it('leaves the work folder out, and is empty when none was seen', () => {
    const life = binaryLife(runOf([fileEvent(1, 'created', '/work', { subject: 'work' })]));
    expect(life).toEqual({ events: [], existence: [], interval: null, bytes: null });
  });
});

describe('sourceReads', () => {
  it('counts each file once, with the origin of its package', () => {
    const files = (span: string, atMs: number, names: [string, number | null][]) =>
      ({
        kind: 'tool-files',
        run: 'A1',
        span,
        atMs,
        dir: '/src',
        embedded: false,
        files: names,
      }) as const;
    const { reads, totals } = sourceReads(
      runOf([
        toolStart('a', 1, { package: 'fmt' }),
        toolStart('b', 2, { package: 'example.com/x [example.com/x.test]' }),
        files('b', 3, [
          ['/src/print.go', 100],
          ['x.go', null],
        ]),
        files('a', 1, [
          ['print.go', 100],
          ['scan.go', 50],
        ]),
        packageRecord('example.com/x', { origin: 'main' }),
      ]),
    );
    expect(
      reads.map(({ atMs, files: count, bytes, origin }) => [atMs, count, bytes, origin]),
    ).toEqual([
      [1, 2, 150, null],
      [3, 1, null, 'main'],
    ]);
    expect(totals).toEqual({ files: 3, bytes: 150 });
  });
});
