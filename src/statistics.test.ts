import { expect, it } from 'vitest';
import { medianOf, percentileOf } from './statistics.ts';

it('takes numbers in any order, and none', () => {
  expect(medianOf([10, 2, 9])).toBe(9);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([])).toBeNull();
  expect(percentileOf([0, 10], 0.95)).toBeCloseTo(9.5, 9);
  expect(percentileOf([7], 0.95)).toBe(7);
});
