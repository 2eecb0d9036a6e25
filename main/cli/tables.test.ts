import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { modelOf, runEnd, runStart, tool } from '../../src/testing/records.ts';
import { fitColumns } from './fit-columns.ts';
import { runTable } from './tables.ts';

/** Sides of six runs each, with commands of ordinary length. */
function recordingOf(sides: number) {
  return modelOf(
    Array.from({ length: sides * 6 }, (_, place) => {
      const side = 'ABCDEF'[place % sides] ?? 'A';
      const repeat = Math.floor(place / sides);
      const run = `${side}${repeat + 1}`;
      const wallMs = 1000 + 97 * repeat + 400 * (place % sides);
      return [
        runStart({
          run,
          side,
          command: ['go', 'build', '-o', 'bin/notekeeper', './cmd/notekeeper'],
        }),
        ...tool(run, 10, wallMs - 20, { run }, { run }),
        runEnd(wallMs, { run }),
      ];
    }).flat(),
  );
}

describe.each(languages)('the table of a comparison in %s', (language) => {
  const t = createTranslator(language);

  it.each([
    [1, 80],
    [2, 80],
    [2, 120],
    [3, 80],
    [6, 80],
    [6, 120],
  ])('of %i sides fits a terminal of %i columns', (sides, width) => {
    const drawn = runTable(recordingOf(sides), t, width);
    for (const line of drawn.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
    const ratios = [...'BCDEF'].slice(0, sides - 1).map((side) => `${side} ÷ A`);
    for (const ratio of ratios) expect(drawn).toContain(ratio);
    const tables = drawn.match(/┌/g)?.length ?? 0;
    expect(tables > 1).toBe(sides > 2);
  });

  it('is left as it is where there is no terminal', () => {
    const lines = runTable(recordingOf(6), t, Number.POSITIVE_INFINITY).split('\n');
    expect(lines.filter((line) => line.startsWith('┌'))).toHaveLength(1);
  });
});

describe('columns', () => {
  const widths = (tables: ReturnType<typeof fitColumns>) =>
    tables.map(({ names, columns }) => [names, ...columns.map(({ width }) => width)]);

  it('keep their widths where they fit, else the widest give way', () => {
    expect(widths(fitColumns(20, [[10], [30]], 80))).toEqual([[20, 10, 30]]);
    expect(widths(fitColumns(20, [[10], [30, 40]], 80))).toEqual([[20, 10, 18, 18]]);
  });

  it('stay in one table with shorter names, then come in several, groups whole', () => {
    expect(widths(fitColumns(24, [[20], [20], [20], [20]], 80))).toEqual([[16, 12, 12, 12, 12]]);
    const tables = fitColumns(20, [[12], [30], [40], [11, 9], [11, 9]], 66);
    expect(tables.map(({ columns }) => columns.map(({ index }) => index))).toEqual([
      [0, 1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(fitColumns(20, [[40], [40]], 30).every(({ columns }) => columns.length === 1)).toBe(
      true,
    );
  });
});
