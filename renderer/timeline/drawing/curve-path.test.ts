import { describe, expect, it } from 'vitest';
import { bandPath, linePath } from './curve-path.ts';

const at = (x: number, y: number) => ({ x, y });

describe('linePath', () => {
  it('goes through the points, to a hundredth of a pixel', () => {
    expect(linePath([at(0, 1.2345), at(10, 2)])).toBe('M0 1.23L10 2');
  });

  it('leaves gaps', () => {
    expect(linePath([null, at(1, 5), null, at(3, 6), at(4, 7)])).toBe('M1 5M3 6L4 7');
    expect(linePath([])).toBe('');
  });
});

describe('bandPath', () => {
  it('goes along the upper edge and back along the lower one', () => {
    expect(bandPath([at(0, 1), at(10, 2)], [at(0, 9), at(10, 8)])).toBe('M0 1L10 2L10 8L0 9Z');
  });

  it('makes a piece of what lies between gaps of either edge', () => {
    const upper = [at(0, 1), null, at(2, 1), at(3, 2), at(4, 1)];
    const lower = [at(0, 9), at(1, 9), at(2, 9), at(3, 8), null];
    expect(bandPath(upper, lower)).toBe('M0 1L0 9ZM2 1L3 2L3 8L2 9Z');
  });
});
