import { expect, test } from 'vitest';
import { type Sleep, SleepWatch } from './sleep-watch.ts';

function watched() {
  let monotonicUs = 5_000_000;
  let bootUs = 905_000_000;
  let betweenUs = 0;
  const sleeps: Sleep[] = [];
  const watch = new SleepWatch((sleep) => sleeps.push(sleep), {
    monotonicUs: () => monotonicUs,
    bootUs: () => {
      monotonicUs += betweenUs;
      return bootUs;
    },
  });
  return {
    sleeps,
    watch,
    pass: (us: number) => {
      monotonicUs += us;
      bootUs += us;
    },
    sleep: (us: number) => {
      bootUs += us;
    },
    interrupt: (us: number) => {
      betweenUs = us;
    },
  };
}

test('a suspended machine is told once, with how long and when it was noticed', () => {
  const { sleeps, watch, pass, sleep } = watched();
  pass(500_000);
  watch.look();
  sleep(7_200_000_000);
  pass(300_000);
  watch.look();
  pass(500_000);
  watch.look();
  expect(sleeps).toEqual([{ atUs: 5_800_000, durationMs: 7_200_000 }]);
  sleep(90_000_000);
  watch.look();
  expect(sleeps.map(({ durationMs }) => durationMs)).toEqual([7_200_000, 90_000]);
});

test('steps of a clock and a late reading are no sleep', () => {
  const { sleeps, watch, pass, sleep, interrupt } = watched();
  for (let look = 0; look < 100; look++) {
    pass(500_000);
    sleep(look % 2 === 0 ? 10_000 : -10_000);
    watch.look();
  }
  interrupt(3_000_000);
  watch.look();
  interrupt(0);
  pass(500_000);
  sleep(3_000_000);
  watch.look();
  expect(sleeps).toEqual([]);
});

test('the clocks of this machine agree while it is awake', () => {
  const sleeps: Sleep[] = [];
  const watch = new SleepWatch((sleep) => sleeps.push(sleep));
  watch.look();
  watch.look();
  expect(sleeps).toEqual([]);
});
