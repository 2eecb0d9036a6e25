import { describe, expect, it } from 'vitest';
import { heightFactor, heightsFor } from './heights.ts';

const usual = heightsFor(1);
const usualPx = usual.cpu + usual.ram + usual.disk;

describe('heightFactor', () => {
  it('fills the height with all sides, and leaves no less than the usual', () => {
    const restPx = 540;
    const { cpu, ram, disk } = heightsFor(heightFactor(1800, 2 * usualPx, restPx));
    const taken = restPx + 2 * (cpu + ram + disk);
    expect(taken).toBeLessThanOrEqual(1800);
    expect(taken).toBeGreaterThan(1760);
    expect(heightFactor(600, 2 * usualPx, restPx)).toBe(1);
  });

  it('grows no further than curves gain from it', () => {
    expect(heightFactor(700, usualPx, 200)).toBe(1.5);
    expect(heightFactor(700, 0, 200)).toBe(1);
  });

  it('keeps the middle of the disk on a whole pixel', () => {
    for (const factor of [1, 1.13, 1.5, 2.77]) expect(heightsFor(factor).disk % 2).toBe(0);
  });
});
