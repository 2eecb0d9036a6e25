import { expect, test } from 'vitest';
import { runOf, tool } from '../testing/records.ts';
import { longestPackages } from './package-times.ts';

test('adds up the tools of a package, without the linker', () => {
  const run = runOf([
    ...tool('asm', 0, 5, { package: 'math', tool: 'asm' }),
    ...tool('compile', 5, 25, { package: 'math' }),
    ...tool('fmt', 0, 22, { package: 'fmt' }),
    ...tool('io', 0, 3, { package: 'io' }),
    ...tool('link', 30, 90, { package: 'math', tool: 'link' }),
    ...tool('program', 90, 900, { package: null, tool: 'program' }),
  ]);
  const found = longestPackages(run, 2);
  expect(found.map((each) => [each.package, each.tookMs, each.longest.start.span])).toEqual([
    ['math', 25, 'compile'],
    ['fmt', 22, 'fmt'],
  ]);
});
