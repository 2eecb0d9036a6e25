import { expect, test } from 'vitest';
import { concurrencyOf, concurrencyOver, mostAtOnce } from './concurrency.ts';

const ran = (startMs: number, endMs: number) => ({ startMs, endMs });

test('counts the tools that ran at once', () => {
  const tools = [ran(10, 20), ran(10, 30), ran(20, 25), ran(40, 50)];
  expect(mostAtOnce(tools)).toBe(2);
  // 10 + 20 + 5 + 10 ms of tools in 40 ms; two at once from 10 to 25.
  expect(concurrencyOf(tools)).toEqual({ mean: 45 / 40, most: 2, aloneShare: 25 / 40 });
});

test('one that ends as another starts is not at once with it', () => {
  expect(mostAtOnce([ran(0, 10), ran(10, 20)])).toBe(1);
});

test('nothing ran', () => {
  expect(concurrencyOf([])).toBeNull();
  expect(concurrencyOf([ran(5, 5)])).toBeNull();
});

test('over time it is the mean of each stretch', () => {
  const tools = [ran(0, 10), ran(5, 10), ran(15, 40)];
  expect(concurrencyOver(tools, 40, 4)).toEqual([1.5, 0.5, 1, 1]);
  expect(concurrencyOver([], 0, 4)).toEqual([]);
});
