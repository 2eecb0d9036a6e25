import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBatcher } from './batcher.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('hands the first items on at once and gathers those that follow', () => {
  const flushed: (readonly number[])[] = [];
  const batcher = createBatcher<number>(200, (items) => flushed.push(items));
  batcher.push([1, 2]);
  expect(flushed).toEqual([[1, 2]]);
  batcher.push([3]);
  batcher.push([4]);
  expect(flushed).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(flushed).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('flushes at most five times a second however often items come', () => {
  let flushes = 0;
  const batcher = createBatcher<number>(200, () => {
    flushes += 1;
  });
  for (let ms = 0; ms < 1000; ms += 10) {
    batcher.push([ms]);
    vi.advanceTimersByTime(10);
  }
  expect(flushes).toBeLessThanOrEqual(6);
  expect(flushes).toBeGreaterThanOrEqual(5);
});

test('hands out what waits and forgets it, and hands on at once after a pause', () => {
  const flushed: number[] = [];
  const batcher = createBatcher<number>(200, (items) => flushed.push(...items));
  batcher.push([1]);
  batcher.push([2]);
  expect(batcher.take()).toEqual([2]);
  vi.advanceTimersByTime(1000);
  expect(flushed).toEqual([1]);
  batcher.push([3]);
  expect(flushed).toEqual([1, 3]);
});
