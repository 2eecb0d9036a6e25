import { describe, expect, it } from 'vitest';
import { niceTop, timeAt, xOf } from './geometry.ts';

describe('xOf and timeAt', () => {
  it('converts between pixels and times', () => {
    const view = { startMs: 1000, endMs: 3000 };
    expect(xOf(2000, view, 600)).toBe(300);
    expect(timeAt(300, view, 600)).toBe(2000);
  });
});

describe('niceTop', () => {
  it('is the next round value', () => {
    expect(niceTop(325e6, 1)).toBe(400e6);
    expect(niceTop(400e6, 1)).toBe(400e6);
    expect(niceTop(810e6, 1)).toBe(1e9);
    expect(niceTop(0, 20e6)).toBe(20e6);
  });
});
