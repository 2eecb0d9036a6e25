import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KeptCaches } from './kept-caches.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-kept-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A cache that holds one entry of this name. */
function cacheWith(entry: string): string {
  const cache = path.join(dir, 'recording', entry);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, entry), '');
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

it('a cache that is not there is not kept', async () => {
  const kept = new KeptCaches(path.join(dir, 'other'));
  await kept.keep('gone', path.join(dir, 'gone'));
  expect(await kept.take('gone', path.join(dir, 'place'))).toBe(false);
});
