import { describe, expect, it } from 'vitest';
import { runOf, seededRandom, tool } from '../../../src/testing/records.ts';
import { packSpans } from '../../../src/timeline/pack.ts';
import { rowsOf } from './rows.ts';
import { toolPaths } from './tool-paths.ts';

/** The stretches of a path's bars, in px. */
function barsOf(d: string): readonly (readonly [number, number])[] {
  return [...d.matchAll(/M([\d.-]+) [\d.]+h([\d.]+)/g)].map(([, from, wide]) => [
    Number(from),
    Number(from) + Number(wide),
  ]);
}

describe('toolPaths', () => {
  it.each([1, 2, 3])('leaves no tool without a bar, however short it is (seed %i)', (seed) => {
    const random = seededRandom(seed);
    let atMs = 0;
    const records = Array.from({ length: 10_000 }, (_, index) => {
      atMs += random() * 5;
      const startMs = atMs;
      atMs += random() ** 8 * 400;
      return tool(`s${index}`, startMs, atMs);
    }).flat();
    const { spans, rows } = packSpans(runOf(records));
    const width = 900;
    const view = { startMs: atMs * 0.2, endMs: atMs * 0.7 };
    const bars = toolPaths(rowsOf({ spans, rows }), view, width, 15, 13).flatMap(({ d }) =>
      barsOf(d),
    );
    const pxPerMs = width / (view.endMs - view.startMs);
    // Thinned: not many more bars than pixels.
    expect(bars.length).toBeLessThan(width * 3);
    for (const { startMs, endMs } of spans) {
      if (endMs < view.startMs || startMs > view.endMs) continue;
      const from = Math.max(0, (startMs - view.startMs) * pxPerMs);
      const to = Math.min(width, (endMs - view.startMs) * pxPerMs);
      const nearest = bars.some(([left, right]) => left - 0.6 <= from && from <= right + 0.6);
      expect(nearest, `${from} to ${to}`).toBe(true);
    }
  });
});
