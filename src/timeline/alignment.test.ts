import { expect, it } from 'vitest';
import { runOf, tool, toolStart } from '../testing/records.ts';
import { alignmentOf } from './alignment.ts';

const run = runOf([
  ...tool('asm', 5, 9, { tool: 'asm' }),
  ...tool('late', 40, 60, { tool: 'compile' }),
  ...tool('early', 12.5, 30, { tool: 'compile' }),
  toolStart('link', 70, { tool: 'link' }),
]);

it('finds the first compiler, also when its record came later', () => {
  expect(alignmentOf(run, 'first-compile')).toEqual({ zeroMs: 12.5, missing: false });
});

it('takes a tool that still runs by the time at which its start was noted', () => {
  expect(alignmentOf(run, 'link')).toEqual({ zeroMs: 70, missing: false });
});

it('leaves a run without the moment at its start, and says so', () => {
  expect(alignmentOf(run, 'program')).toEqual({ zeroMs: 0, missing: true });
  expect(alignmentOf(run, 'start')).toEqual({ zeroMs: 0, missing: false });
});
