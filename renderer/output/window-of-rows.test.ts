import { expect, test } from 'vitest';
import { isAtEnd, windowOfRows } from './window-of-rows.ts';

test('draws what is in sight and some rows around it', () => {
  expect(windowOfRows(18_000, 180, 18, 50_000)).toEqual({ first: 980, end: 1030 });
  expect(windowOfRows(0, 180, 18, 5)).toEqual({ first: 0, end: 5 });
});

test('draws nothing outside when the list became shorter', () => {
  expect(windowOfRows(90_000, 180, 18, 10)).toEqual({ first: 10, end: 10 });
});

test('follows only at the end', () => {
  expect(isAtEnd(820, 180, 1000, 18)).toBe(true);
  expect(isAtEnd(815, 180, 1000, 18)).toBe(true);
  expect(isAtEnd(700, 180, 1000, 18)).toBe(false);
});
