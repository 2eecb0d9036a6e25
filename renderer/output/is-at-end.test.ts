import { expect, test } from 'vitest';
import { isAtEnd } from './is-at-end.ts';

test('follows only at the end', () => {
  expect(isAtEnd(820, 180, 1000, 18)).toBe(true);
  expect(isAtEnd(815, 180, 1000, 18)).toBe(true);
  expect(isAtEnd(700, 180, 1000, 18)).toBe(false);
});
