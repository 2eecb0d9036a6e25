import { describe, expect, it } from 'vitest';
import { runOf, seededRandom, tool, toolStart } from '../testing/records.ts';
import { packSpans } from './pack.ts';

/** The most spans at one time, counted by sweeping over starts and ends. */
function parallelism(spans: readonly { startMs: number; endMs: number }[]): number {
  const events = spans
    .flatMap(({ startMs, endMs }) => [
      { atMs: startMs, step: 1 },
      { atMs: endMs, step: -1 },
    ])
    .sort((a, b) => a.atMs - b.atMs || a.step - b.step);
  let now = 0;
  let most = 0;
  for (const { step } of events) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

describe('packSpans', () => {
  it.each([1, 2, 3, 4, 5])(
    'needs as many rows as ran at once, without overlap (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      const run = runOf(
        Array.from({ length: 400 }, (_, index) => {
          const startMs = Math.floor(random() * 1000);
          return tool(`s${index}`, startMs, startMs + 1 + Math.floor(random() * 40));
        }).flat(),
      );
      const { rows, spans } = packSpans(run);
      expect(spans).toHaveLength(400);
      expect(rows).toBe(parallelism(spans));
      for (let row = 0; row < rows; row++) {
        const inRow = spans.filter((span) => span.row === row);
        expect(parallelism(inRow)).toBe(1);
      }
    },
  );

  it('keeps the row of a tool that still runs', () => {
    const { rows, spans } = packSpans(runOf([toolStart('a', 0), toolStart('b', 9)]));
    expect(rows).toBe(2);
    expect(spans.map((span) => [span.row, span.endMs])).toEqual([
      [0, 9],
      [1, 9],
    ]);
  });

  it('packs 10,000 spans of 64 rows', () => {
    const run = runOf(
      Array.from({ length: 10_000 }, (_, index) => tool(`s${index}`, index, index + 64)).flat(),
    );
    expect(packSpans(run).rows).toBe(64);
  });
});
