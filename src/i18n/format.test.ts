import { describe, expect, test } from 'vitest';
import { createFormatter, notMeasured } from './format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers with units', () => {
  const en = createFormatter('en');
  const ru = createFormatter('ru');

  test.each([
    [0, '0 ms', '0 мс'],
    [0.4217, '0.422 ms', '0,422 мс'],
    [999.4, '999 ms', '999 мс'],
    [999.6, '1.00 s', '1,00 с'],
    [1170, '1.17 s', '1,17 с'],
    [13_550, '13.6 s', '13,6 с'],
    [125_000, '2 min 05 s', '2 мин 05 с'],
  ])('%d ms', (value, english, russian) => {
    expect(plain(en.duration(value))).toBe(english);
    expect(plain(ru.duration(value))).toBe(russian);
  });

  test.each([
    [0, '0 B', '0 Б'],
    [999, '999 B', '999 Б'],
    [999_600, '1 MB', '1 МБ'],
    [15_800_000, '15.8 MB', '15,8 МБ'],
  ])('%d bytes', (value, english, russian) => {
    expect(plain(en.bytes(value))).toBe(english);
    expect(plain(ru.bytes(value))).toBe(russian);
    expect(plain(en.bytesPerSecond(value))).toBe(`${english}/s`);
  });

  test.each([
    [1.634, '1.63'],
    [0.0994, '0.099'],
    [0.0261, '0.026'],
    [0.0005, '<0.001'],
    [0, '0.00'],
  ])('the ratio %d', (value, english) => {
    expect(en.ratio(value)).toBe(english);
  });

  test('what was not measured is a dash, never 0', () => {
    expect(en.duration(null)).toBe(notMeasured);
    expect(en.bytes(Number.NaN)).toBe(notMeasured);
  });
});
