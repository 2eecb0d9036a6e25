import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KeptCaches } from './kept-caches.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-kept-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A cache that holds one entry of this name, of so many bytes. */
function cacheWith(entry: string, bytes = 0): string {
  const cache = path.join(dir, 'recording', entry);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, entry), Buffer.alloc(bytes));
  return cache;
}

it('keeps the caches of two sides, hands each out once, and removes all', async () => {
  const kept = new KeptCaches(path.join(dir, 'data'));
  for (const name of ['one', 'two', 'three']) {
    const cache = cacheWith(name);
    await kept.keep(name, cache);
    expect(existsSync(cache)).toBe(false);
  }
  await kept.keep('three', cacheWith('newer'));
  const into = path.join(dir, 'into');
  mkdirSync(into);
  const taken: unknown[] = [];
  for (const name of ['one', 'three', 'three']) {
    taken.push(await kept.take(name, into), readdirSync(into));
  }
  // A cache that could not be had leaves what was in its place.
  expect(taken).toEqual([false, [], true, ['newer'], false, ['newer']]);

  await kept.remove();
  expect(await kept.take('two', into)).toBe(false);
  expect(readdirSync(path.join(dir, 'data', 'scratch'))).toEqual([]);
  await kept.keep('again', cacheWith('again'));
  expect(await kept.take('again', into)).toBe(true);
});

it('keeps no more bytes than it may, and rather the newer cache', async () => {
  const kept = new KeptCaches(path.join(dir, 'small'), 1000);
  const into = path.join(dir, 'small-into');
  mkdirSync(into);
  await kept.keep('old', cacheWith('old', 600));
  await kept.keep('new', cacheWith('new', 600));
  expect(await kept.take('old', into)).toBe(false);
  expect(await kept.take('new', into)).toBe(true);
  await kept.keep('huge', cacheWith('huge', 1001));
  expect(await kept.take('huge', into)).toBe(false);
});

it('a cache that is not there is not kept', async () => {
  const kept = new KeptCaches(path.join(dir, 'other'));
  await kept.keep('gone', path.join(dir, 'gone'));
  expect(await kept.take('gone', path.join(dir, 'place'))).toBe(false);
});
