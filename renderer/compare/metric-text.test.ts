import { expect, test } from 'vitest';
import { createTranslator } from '../../src/i18n/translator.ts';
import { metricText, tendencyOf } from './metric-text.ts';

const t = createTranslator('en');
/** Between a number and its unit, so that they are never parted. */
const nbsp = '\u00a0';

test.each([
  ['wall', 13_250, '13.3 s'],
  ['peak-ram', 325_000_000, '325 MB'],
  ['built', 185, '185'],
  ['left-in-project', 'hello', 'hello'],
  ['left-in-project', '', 'nothing'],
  ['from-disk', null, '–'],
] as const)('%s %j is written %j', (metric, value, expected) => {
  expect(metricText(t, metric, value)).toBe(expected.replace(' ', nbsp));
});

test('says which way a ratio goes, and calls small ones the same', () => {
  const tendency = (metric: 'wall' | 'built', ratio: number | null) =>
    tendencyOf({ metric, values: [], ratio });
  expect(tendency('wall', 0.5)).toBe('less');
  expect(tendency('wall', 1.02)).toBe('same');
  expect(tendency('wall', 1.63)).toBe('more');
  expect(tendency('wall', null)).toBe('none');
  expect(tendency('built', 2)).toBe('none');
});
