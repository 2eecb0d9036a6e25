import { expect, test } from 'vitest';
import { intervalFigures } from './intervals.ts';
import { nextDeadline, Rhythm } from './rhythm.ts';

/** A clock that moves only when a timer is run, with timers that fire late by `lateUs`. */
function fakeClock() {
  let nowUs = 1_000_000;
  let waiting: { readonly atUs: number; readonly action: () => void } | null = null;
  return {
    clock: {
      nowUs: () => nowUs,
      after: (ms: number, action: () => void) => {
        const timer = { atUs: nowUs + ms * 1000, action };
        waiting = timer;
        return () => {
          if (waiting === timer) waiting = null;
        };
      },
    },
    pass: (us: number) => {
      nowUs += us;
    },
    fire: (lateUs = 0): boolean => {
      const timer = waiting;
      if (timer === null) return false;
      waiting = null;
      nowUs = Math.max(nowUs, timer.atUs) + lateUs;
      timer.action();
      return true;
    },
  };
}

function record(intervalMs: number, workUs: (tick: number) => number = () => 0) {
  const fake = fakeClock();
  const ticksMs: number[] = [];
  const rhythm = new Rhythm(() => {
    ticksMs.push((fake.clock.nowUs() - 1_000_000) / 1000);
    fake.pass(workUs(ticksMs.length));
  }, fake.clock);
  rhythm.start(intervalMs);
  return { ...fake, ticksMs, rhythm };
}

test('late timers do not add up', () => {
  const { fire, ticksMs } = record(20);
  for (let count = 0; count < 100; count++) fire(900);
  expect(ticksMs).toHaveLength(100);
  expect(ticksMs[99]).toBeCloseTo(2000, -1);
  expect(Math.abs((ticksMs[99] ?? 0) - 2000)).toBeLessThan(3);
});

test('missed ticks are skipped, not made up for', () => {
  const { fire, ticksMs } = record(20);
  fire();
  fire(95_000);
  for (let count = 0; count < 4; count++) fire();
  expect(ticksMs).toEqual([20, 135, 160, 180, 200, 220]);
});

test('a tick that takes long rests as long', () => {
  const { fire, ticksMs } = record(20, (tick) => (tick === 1 ? 70_000 : 100));
  for (let count = 0; count < 3; count++) fire();
  expect(ticksMs).toEqual([20, 160, 180]);
});

test('intervals that are no whole milliseconds are kept on average', () => {
  const { fire, ticksMs } = record(1000 / 30);
  for (let count = 0; count < 300; count++) fire();
  expect(Math.abs((ticksMs[299] ?? 0) - 10_000)).toBeLessThan(1);
});

test('nothing comes after stop, also when a tick stops it', () => {
  const fake = fakeClock();
  let ticks = 0;
  const rhythm = new Rhythm(() => {
    ticks++;
    rhythm.stop();
  }, fake.clock);
  rhythm.start(20);
  expect(fake.fire()).toBe(true);
  expect(fake.fire()).toBe(false);
  expect(ticks).toBe(1);
});

test('nextDeadline stays on the grid', () => {
  expect(nextDeadline(100, 20, 100)).toBe(120);
  expect(nextDeadline(100, 20, 109)).toBe(120);
  expect(nextDeadline(100, 20, 111)).toBe(140);
  expect(nextDeadline(100, 20, 175)).toBe(200);
});

test('figures of intervals', () => {
  expect(intervalFigures([])).toEqual({ count: 0, medianIntervalMs: null, p95IntervalMs: null });
  const figures = intervalFigures(Array.from({ length: 100 }, (_, index) => 100 - index));
  expect(figures).toEqual({ count: 100, medianIntervalMs: 50, p95IntervalMs: 95 });
});
