import { describe, expect, it } from 'vitest';
import type { KindPoint } from '../../../src/timeline/series.ts';
import { stackKinds } from './stack.ts';

const none = { go: 0, compile: 0, asm: 0, link: 0, program: 0, other: 0, self: 0 };
const points: readonly KindPoint[] = [
  { atMs: 0, values: { ...none, go: 1 } },
  { atMs: 20, values: { ...none, go: 0.5, compile: 1.5, self: 0.1 } },
  { atMs: 40, values: { ...none, compile: 2 } },
  { atMs: 60, values: none },
  { atMs: 80, values: none },
];

describe('stackKinds', () => {
  it('puts each kind on top of the ones before it', () => {
    const stacked = stackKinds(points, ['go', 'compile', 'self']);
    expect(stacked[1]?.layers.compile).toEqual([0.5, 2]);
    expect(stacked[1]?.layers.self).toEqual([2, 2.1]);
  });

  it('leaves out other kinds, and draws nothing where a kind is far from any of its values', () => {
    const stacked = stackKinds(points, ['go', 'compile']);
    expect(stacked[1]?.layers.self).toBeNull();
    expect(stacked.map((point) => point.layers.compile)).toEqual([
      [1, 1],
      [0.5, 2],
      [0, 2],
      [0, 0],
      null,
    ]);
  });
});
