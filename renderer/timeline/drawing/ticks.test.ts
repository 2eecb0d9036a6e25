import { describe, expect, it } from 'vitest';
import { timeTicks } from './ticks.ts';

const units = {
  language: 'en',
  seconds: (text: string) => `${text} s`,
  milliseconds: (text: string) => `${text} ms`,
};
const labels = (startMs: number, endMs: number, width = 500) =>
  timeTicks({ startMs, endMs }, width, units).map((tick) => tick.label);

describe('timeTicks', () => {
  it('counts seconds, milliseconds and minutes', () => {
    expect(labels(0, 6000)).toEqual(['0 s', '1', '2', '3', '4', '5', '6']);
    expect(labels(0, 300)).toEqual(['0 ms', '50', '100', '150', '200', '250', '300']);
    expect(labels(0, 180_000)).toEqual(['0:00', '0:30', '1:00', '1:30', '2:00', '2:30', '3:00']);
  });

  it('gives as many digits as the step needs', () => {
    expect(labels(14_200, 14_500)).toEqual([
      '14.20 s',
      '14.25',
      '14.30',
      '14.35',
      '14.40',
      '14.45',
      '14.50',
    ]);
    expect(labels(0, 1)[1]).toBe('0.2');
  });
});
