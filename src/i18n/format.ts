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
  /** `1.63`, two digits after the point. */
  ratio(value: number | null): string;
  /** A share between 0 and 1 as a percentage. */
  percent(value: number | null): string;
  dateTime(iso: string): string;
}

/** What stands where nothing could be measured. */
export const notMeasured = '–';

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Makes the formatter of a language; the Intl objects are made once. */
export function createFormatter(language: Language): Formatter {
  const unit = (name: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      ...options,
    });
  const significant = { maximumSignificantDigits: 3 } as const;
  const milliseconds = unit('millisecond', significant);
  const seconds = unit('second', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tenths = unit('second', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const minutes = unit('minute', { maximumFractionDigits: 0 });
  const wholeSeconds = unit('second', { minimumIntegerDigits: 2, maximumFractionDigits: 0 });
  const byteFormats = byteUnits.map((name) => unit(name, significant));
  const speedFormats = byteUnits.map((name) => unit(`${name}-per-second`, significant));
  const integers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const decimals = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

  const scaled = (value: number, formats: readonly Intl.NumberFormat[]): string => {
    // 999.5 of a unit would round to "1,000": take the next unit from there on.
    let power = 0;
    let rest = value;
    while (Math.abs(rest) >= 999.5 && power < formats.length - 1) {
      rest /= 1000;
      power += 1;
    }
    return formats[power]?.format(power === 0 ? Math.round(rest) : rest) ?? String(value);
  };
  const orDash =
    (write: (value: number) => string) =>
    (value: number | null): string =>
      value === null || !Number.isFinite(value) ? notMeasured : write(value);

  return {
    duration: orDash((value) => {
      const size = Math.abs(value);
      if (size < 999.5) return milliseconds.format(value);
      if (size < 9_995) return seconds.format(value / 1000);
      if (size < 99_950) return tenths.format(value / 1000);
      const whole = Math.round(value / 1000);
      return `${minutes.format(Math.trunc(whole / 60))} ${wholeSeconds.format(Math.abs(whole % 60))}`;
    }),
    bytes: orDash((value) => scaled(value, byteFormats)),
    bytesPerSecond: orDash((value) => scaled(value, speedFormats)),
    cores: orDash((value) => oneDecimal.format(value)),
    integer: orDash((value) => integers.format(value)),
    ratio: orDash((value) => decimals.format(value)),
    percent: orDash((value) => percents.format(value)),
    dateTime: (iso) => dates.format(new Date(iso)),
  };
}
