import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pulse } from './pulse.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it beats when told, by itself only when that fails to come, and not once it is closed', () => {
  let beats = 0;
  const pulse = new Pulse(() => {
    beats += 1;
  });
  for (let times = 0; times < 8; times++) {
    vi.advanceTimersByTime(250);
    pulse.beat();
  }
  expect(beats).toBe(8);
  vi.advanceTimersByTime(650);
  expect(beats).toBe(10);
  pulse.close();
  pulse.beat();
  vi.advanceTimersByTime(5000);
  expect(beats).toBe(10);
});
