import { describe, expect, it } from 'vitest';
import {
  defaultExportOptions,
  exportFormat,
  exportFormatIds,
  exportFormats,
  exportOptionsSchema,
  formatOfName,
} from './formats.ts';

describe('the format of a name', () => {
  it.each([
    ['a.trace.json', 'trace'],
    ['a.json', 'json'],
    ['a.SAMPLES.csv', 'csv-samples'],
    ['summary.csv', 'csv'],
    ['/x.md/слайд.PNG', 'png'],
    ['a.trace.json.zip', 'csv-zip'],
    ['.trace.json', 'json'],
  ])('%s', (name, id) => {
    expect(formatOfName(name)?.id).toBe(id);
  });

  it.each(['', 'a', '.png', 'a.png.bak', 'pdf', 'a.jpg'])('%j has none', (name) => {
    expect(formatOfName(name)).toBeNull();
  });
});

it('describes each format once, with an ending of its own', () => {
  expect(exportFormats.map(({ id }) => id)).toEqual(exportFormatIds);
  expect(new Set(exportFormats.map(({ extension }) => extension)).size).toBe(exportFormats.length);
  for (const id of exportFormatIds) expect(exportFormat(id).id).toBe(id);
});

describe('options', () => {
  it('are those of a slide when nothing is said', () => {
    expect(defaultExportOptions).toEqual({
      size: { width: 1920, height: 1080 },
      scale: 1,
      theme: 'light',
      language: 'en',
      preset: 'whole-comparison',
      presets: null,
      title: null,
      range: null,
      tracks: null,
      sides: null,
      caption: null,
      captions: true,
      notes: true,
    });
  });

  it.each([
    { size: { width: 0, height: 1080 } },
    { size: { width: 1920.5, height: 1080 } },
    { size: { width: 100_000, height: 1080 } },
    { scale: 4 },
    { scale: Number.NaN },
    { range: { startMs: 5, endMs: 5 } },
    { range: { startMs: 0, endMs: Number.POSITIVE_INFINITY } },
    { tracks: [] },
    { tracks: ['gpu'] },
    { preset: '../x' },
    { title: 'x'.repeat(301) },
  ])('are refused when they make no picture (%#)', (options) => {
    expect(exportOptionsSchema.safeParse(options).success).toBe(false);
  });
});
