import { expect, it } from 'vitest';
import { joinGoFields, quoteGoField, splitGoFields } from './quote.ts';

it('quotes only what Go would part otherwise', () => {
  expect(quoteGoField('/opt/probe')).toBe('/opt/probe');
  expect(quoteGoField('/a b/probe')).toBe("'/a b/probe'");
  expect(quoteGoField("/o'n/probe")).toBe('"/o\'n/probe"');
  expect(quoteGoField('')).toBe("''");
});

it('refuses what Go cannot express', () => {
  expect(() => quoteGoField(`a'b"c`)).toThrow(/both kinds of quotes/);
  expect(() => splitGoFields("'a")).toThrow(/not closed/);
});

it('reads back what it joined', () => {
  const fields = ['/a b/probe', '--exec', "it's", 'tab\there', '', 'plain"quote'];
  expect(splitGoFields(joinGoFields(fields))).toEqual(fields);
});
