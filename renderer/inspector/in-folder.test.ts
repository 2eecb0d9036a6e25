import { expect, test } from 'vitest';
import { inFolder } from './in-folder.ts';

test.each([
  ['/shop/bin/shop', '/shop', './bin/shop'],
  ['/shop/a, /shop/b', '/shop/', './a, ./b'],
  ['C:\\shop\\shop.exe', 'C:\\shop', '.\\shop.exe'],
  ['/elsewhere/shop', '/shop-b', '/elsewhere/shop'],
  ['hello', '/shop', 'hello'],
  ['/shop/x', '', '/shop/x'],
])('%j seen from %j is %j', (text, folder, expected) => {
  expect(inFolder(text, folder)).toBe(expected);
});
