import { expect, test } from 'vitest';
import { runEnd, runOf, tool } from '../../../src/testing/records.ts';
import { ownWindow } from '../own-clock.ts';
import { alignedSides, commonDomain } from './aligned-sides.ts';

const side = (name: string, linkMs: number, wallMs: number) => ({
  side: name,
  run: runOf([...tool('l', linkMs, linkMs + 10, { tool: 'link' }), runEnd(wallMs)]),
  runIds: [`${name}1`],
  medianRunId: null,
});
const sides = [side('A', 1000, 1500), side('B', 4000, 5000)];

test('with the start as zero the axis begins there', () => {
  const domain = commonDomain(alignedSides(sides, 'start'), false);
  expect(domain.startMs).toBe(0);
  expect(domain.endMs).toBeGreaterThan(5000);
});

test('with another zero it reaches back to the earliest start, and beyond the latest end', () => {
  const aligned = alignedSides(sides, 'link');
  expect(aligned.map(({ zeroMs }) => zeroMs)).toEqual([1000, 4000]);
  const domain = commonDomain(aligned, false);
  expect(domain.startMs).toBe(-4000);
  expect(domain.endMs).toBeGreaterThan(1000);
  // As much room for words as with any other zero.
  expect(domain.endMs - domain.startMs).toBe(
    commonDomain(alignedSides(sides.slice(1), 'start'), false).endMs,
  );
});

test('a window keeps its identity where nothing is moved', () => {
  const window = { startMs: 1, endMs: 2 };
  expect(ownWindow(window, 0)).toBe(window);
  expect(ownWindow(window, 10)).toEqual({ startMs: 11, endMs: 12 });
});
