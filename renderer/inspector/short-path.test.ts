import { expect, test } from 'vitest';
import { shortPath } from './short-path.ts';

const start = { dir: '/scratch/shop', workRoot: '/scratch/work/A1/', cacheDir: 'C:\\cache' };

test.each([
  ['/scratch/shop/hello', './hello'],
  ['/scratch/shop', '.'],
  ['/scratch/shop-2/hello', '/scratch/shop-2/hello'],
  ['hello', './hello'],
  ['bin/hello', './bin/hello'],
  ['./hello', './hello'],
  ['/scratch/work/A1/go-build1/b001', '$WORK/go-build1/b001'],
  ['C:\\cache\\66\\a', '$GOCACHE\\66\\a'],
  ['/usr/local/go/src/fmt', '/usr/local/go/src/fmt'],
])('%j is shown as %j', (path, expected) => {
  expect(shortPath(path, start)).toBe(expected);
});

test('a recording without folders', () => {
  expect(shortPath('/a/b', { dir: '', workRoot: '', cacheDir: '' })).toBe('/a/b');
});
