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

/** Makes the formatter of a language. Intl objects are slow to make (some ms each): each once, on first use. */
export function createFormatter(language: Language): Formatter {
  const { ms, s, min, bytes: byteSymbols, perSecond } = symbols[language];
  // A number is never parted from its unit at the end of a line.
  const withUnit = (number: string, unit: string) => `${number}\u00a0${unit}`;
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = once(() => new Intl.NumberFormat(language, options));
    return (value) => format().format(value);
  };
  const fixed = (digits: number) =>
    numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const significant = numbers({ maximumSignificantDigits: 3 });
  const tenths = fixed(1);
  const hundredths = fixed(2);
  const twoPlaces = numbers({ minimumIntegerDigits: 2 });
  const integers = numbers({ maximumFractionDigits: 0 });
  const oneDecimal = numbers({ maximumFractionDigits: 1 });
  const percents = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const twoDigits = numbers({ maximumSignificantDigits: 2 });
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const dates = once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  );

  const scaled = (value: number, suffix: string): string => {
    // 999.5 of a unit would round to "1,000": take the next unit from there on.
    let power = 0;
    let rest = value;
    while (Math.abs(rest) >= 999.5 && power < byteSymbols.length - 1) {
      rest /= 1000;
      power += 1;
    }
    const number = significant(power === 0 ? Math.round(rest) : rest);
    return withUnit(number, `${byteSymbols[power] ?? ''}${suffix}`);
  };
  const orDash =
    (write: (value: number) => string) =>
    (value: number | null): string =>
      value === null || !Number.isFinite(value) ? notMeasured : write(value);

  return {
    duration: orDash((value) => {
      const size = Math.abs(value);
      if (size < 999.5) return withUnit(significant(value), ms);
      if (size < 9_995) return withUnit(hundredths(value / 1000), s);
      if (size < 99_950) return withUnit(tenths(value / 1000), s);
      const whole = Math.round(size / 1000);
      const minutes = integers(Math.sign(value) * Math.trunc(whole / 60));
      return `${withUnit(minutes, min)} ${withUnit(twoPlaces(whole % 60), s)}`;
    }),
    bytes: orDash((value) => scaled(value, '')),
    bytesPerSecond: orDash((value) => scaled(value, perSecond)),
    cores: orDash(oneDecimal),
    integer: orDash(integers),
    ratio: orDash((value) => {
      if (value > 0 && value < 0.001) return `<${twoDigits(0.001)}`;
      return value > 0 && value < 0.0995 ? twoDigits(value) : hundredths(value);
    }),
    percent: orDash(percents),
    dateTime: (iso) => dates().format(new Date(iso)),
    list: (words) => lists().format(words),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
