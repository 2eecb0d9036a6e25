import { describe, expect, it } from 'vitest';
import { xOf } from './drawing/geometry.ts';
import { stretchOf } from './stretch.ts';

describe('stretchOf', () => {
  it('puts every time of a picture where the view has it', () => {
    const drawn = { startMs: 1000, endMs: 5000 };
    for (const view of [
      { startMs: 1000, endMs: 5000 },
      { startMs: 2000, endMs: 2500 },
      { startMs: 0, endMs: 9000 },
      { startMs: 4000, endMs: 8000 },
    ]) {
      const { scale, offset } = stretchOf(drawn, view);
      for (const atMs of [1000, 2345, 5000]) {
        const drawnX = xOf(atMs, drawn, 800);
        expect(drawnX * scale + offset * 800).toBeCloseTo(xOf(atMs, view, 800));
      }
    }
  });

  it('tells how much of the view has a picture', () => {
    const drawn = { startMs: 1000, endMs: 2000 };
    expect(stretchOf(drawn, { startMs: 1500, endMs: 1600 }).covered).toBe(1);
    expect(stretchOf(drawn, { startMs: 1500, endMs: 2500 }).covered).toBe(0.5);
    expect(stretchOf(drawn, { startMs: 3000, endMs: 4000 }).covered).toBe(0);
  });
});
