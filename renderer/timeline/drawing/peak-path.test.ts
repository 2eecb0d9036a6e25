import { expect, it } from 'vitest';
import { seededRandom } from '../../../src/testing/records.ts';
import { peakPath } from './peak-path.ts';

const height = 60;
const top = 4;
const yOf = (value: number) => height * (1 - value / top);

/** What a path of M, H and V shows in each pixel, as the height of its upper edge; null: nothing. */
function heightsOf(path: string, pixels: number): (number | null)[] {
  const heights: (number | null)[] = Array.from({ length: pixels }, () => null);
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    if (command === 'V') y = Number(first);
    if (command !== 'H') continue;
    for (; x < Number(first); x++) heights[x] = y;
  }
  return heights;
}

it.each([1, 2, 3])(
  'draws the highest value in each pixel, and nothing where none is known (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const peaks = Float64Array.from({ length: 500 }, () => {
      const kind = random();
      return kind < 0.2 ? Number.NaN : kind < 0.4 ? 2 : random() * top;
    });
    const drawn = heightsOf(peakPath(peaks, height, yOf), peaks.length);
    for (const [pixel, peak] of peaks.entries()) {
      if (Number.isNaN(peak)) expect(drawn[pixel]).toBeNull();
      else expect(drawn[pixel]).toBeCloseTo(yOf(peak), 1);
    }
  },
);

it('is empty where nothing is known, and joins pixels of the same height', () => {
  expect(peakPath(new Float64Array(3).fill(Number.NaN), height, yOf)).toBe('');
  expect(peakPath(Float64Array.of(1, 1, 4), height, yOf)).toBe('M0 60.0V45.0H2V0.0H3V60.0');
});
