import { expect, it } from 'vitest';
import { modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { defaultExportOptions, slidePresets } from './formats.ts';
import { offeredPresets, pagesOf } from './pages.ts';

it('a document holds each slide once, with one’s own words on their own slide', () => {
  const pages = pagesOf({
    ...defaultExportOptions,
    preset: 'life-of-the-binary',
    presets: ['memory-while-compiling', 'life-of-the-binary', 'memory-while-compiling'],
    title: 'Mine',
    tracks: ['cpu'],
    range: { startMs: 1, endMs: 2 },
    theme: 'dark',
    sides: ['A'],
  });
  const look = { presets: null, theme: 'dark', sides: ['A'] };
  expect(pages).toEqual([
    { ...defaultExportOptions, ...look, preset: 'memory-while-compiling' },
    {
      ...defaultExportOptions,
      ...look,
      preset: 'life-of-the-binary',
      title: 'Mine',
      tracks: ['cpu'],
      range: { startMs: 1, endMs: 2 },
    },
  ]);
});

it('the slide that is shown leads where it was not chosen', () => {
  const presets = pagesOf({ ...defaultExportOptions, presets: ['what-is-stored-where'] });
  expect(presets.map(({ preset }) => preset)).toEqual(['whole-comparison', 'what-is-stored-where']);
  expect(pagesOf(defaultExportOptions)).toEqual([defaultExportOptions]);
});

it('what a recording has nothing for is not offered', () => {
  const start = runStart({ run: 'A1', side: 'A', cache: 'cold' });
  const cold = [start, ...tool('c', 1, 9), runEnd(10)];
  const warm = [runStart({ run: 'B1', side: 'B', cache: 'warm' }), runEnd(10, { run: 'B1' })];
  expect(offeredPresets(modelOf([...cold, ...warm]))).toEqual(slidePresets);
  expect(offeredPresets(modelOf(cold))).not.toContain('cold-against-warm');
  // Nothing is compiled there.
  expect(offeredPresets(modelOf(warm))).not.toContain('memory-while-compiling');
});
