import { expect, it } from 'vitest';
import { isStageSum, stageGroup } from './stages.ts';

it('groups the stages of all Go versions and knows their sums', () => {
  expect(stageGroup('compile', 'fe:inlining')).toBe('inline');
  expect(stageGroup('compile', 'fe:devirtualize-and-inline')).toBe('inline');
  expect(stageGroup('compile', 'be:dumpobj')).toBe('object');
  expect(stageGroup('compile', 'constructor')).toBeNull();
  expect(stageGroup('link', 'TotalTime')).toBeNull();
  expect(stageGroup('link', 'Dwarfcompress')).toBe('link');
  expect(
    ['fe:subtotal', 'be:subtotal', 'total', 'TotalTime', 'TotalTime_GC'].every(isStageSum),
  ).toBe(true);
  expect(isStageSum('Typelink')).toBe(false);
});
