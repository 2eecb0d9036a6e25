import type { Bytes, Cores, Milliseconds } from '../units.ts';
import type { Language } from './languages.ts';

/** Numbers with units, written as the language writes them. `null` becomes a dash: not measured. */
export interface Formatter {
  /** `0.42 ms`, `44 ms`, `1.17 s`, `13.5 s`, `2 min 05 s`. */
  duration(value: Milliseconds | null): string;
  /** Decimal multiples, three significant digits: `512 B`, `15.8 MB`. */
  bytes(value: Bytes | null): string;
  bytesPerSecond(value: number | null): string;
  cores(value: Cores | null): string;
  integer(value: number | null): string;
  /** `1.63`, two digits after the point; of small ones two digits that count, `0.026`. */
  ratio(value: number | null): string;
  /** A share between 0 and 1 as a percentage. */
  percent(value: number | null): string;
  dateTime(iso: string): string;
  /** `A, B, and C`. */
  list(words: readonly string[]): string;
}

/** What stands where nothing could be measured. */
export const notMeasured = '–';

/** SI symbols; Intl would write "13.5 sec" in English, which no chart does. */
const symbols = {
  en: { ms: 'ms', s: 's', min: 'min', bytes: ['B', 'kB', 'MB', 'GB', 'TB'], perSecond: '/s' },
  ru: { ms: 'мс', s: 'с', min: 'мин', bytes: ['Б', 'кБ', 'МБ', 'ГБ', 'ТБ'], perSecond: '/с' },
} as const;

/** Makes the formatter of a language; the Intl objects are made once. */
export function createFormatter(language: Language): Formatter {
  const { ms, s, min, bytes: byteSymbols, perSecond } = symbols[language];
  // A number is never parted from its unit at the end of a line.
  const withUnit = (number: string, unit: string) => `${number}\u00a0${unit}`;
  const fixed = (digits: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const significant = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const tenths = fixed(1);
  const hundredths = fixed(2);
  const twoPlaces = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  const integers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const twoDigits = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

  const scaled = (value: number, suffix: string): string => {
    // 999.5 of a unit would round to "1,000": take the next unit from there on.
    let power = 0;
    let rest = value;
    while (Math.abs(rest) >= 999.5 && power < byteSymbols.length - 1) {
      rest /= 1000;
      power += 1;
    }
    const number = significant.format(power === 0 ? Math.round(rest) : rest);
    return withUnit(number, `${byteSymbols[power] ?? ''}${suffix}`);
  };
  const orDash =
    (write: (value: number) => string) =>
    (value: number | null): string =>
      value === null || !Number.isFinite(value) ? notMeasured : write(value);

  return {
    duration: orDash((value) => {
      const size = Math.abs(value);
      if (size < 999.5) return withUnit(significant.format(value), ms);
      if (size < 9_995) return withUnit(hundredths.format(value / 1000), s);
      if (size < 99_950) return withUnit(tenths.format(value / 1000), s);
      const whole = Math.round(size / 1000);
      const minutes = integers.format(Math.sign(value) * Math.trunc(whole / 60));
      return `${withUnit(minutes, min)} ${withUnit(twoPlaces.format(whole % 60), s)}`;
    }),
    bytes: orDash((value) => scaled(value, '')),
    bytesPerSecond: orDash((value) => scaled(value, perSecond)),
    cores: orDash((value) => oneDecimal.format(value)),
    integer: orDash((value) => integers.format(value)),
    ratio: orDash((value) => {
      if (value > 0 && value < 0.001) return `<${twoDigits.format(0.001)}`;
      return value > 0 && value < 0.0995 ? twoDigits.format(value) : hundredths.format(value);
    }),
    percent: orDash((value) => percents.format(value)),
    dateTime: (iso) => dates.format(new Date(iso)),
    list: (words) => lists.format(words),
  };
}
