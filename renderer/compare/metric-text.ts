import type { ComparedMetric, ComparisonRow } from '../../src/compare/table.ts';
import type { Translator } from '../../src/i18n/translator.ts';

const durations: ReadonlySet<ComparedMetric> = new Set(['wall', 'cpu', 'link']);
const amounts: ReadonlySet<ComparedMetric> = new Set([
  'peak-ram',
  'read',
  'from-disk',
  'written',
  'binary',
  'left-in-cache',
]);

/** A value of the comparison with its unit. What could not be measured is a dash, never 0. */
export function metricText(
  t: Translator,
  metric: ComparedMetric,
  value: ComparisonRow['values'][number],
): string {
  if (typeof value === 'string') return value === '' ? t('left.nothing') : value;
  if (durations.has(metric)) return t.format.duration(value);
  return amounts.has(metric) ? t.format.bytes(value) : t.format.integer(value);
}

/** Differences below this share are within what a second recording of the same command would change. */
const noise = 0.03;

export type RatioTendency = 'less' | 'same' | 'more' | 'none';

/** Whether B takes less than A, about the same, or more. Counts of packages are neither better nor worse. */
export function tendencyOf({ metric, ratio }: ComparisonRow): RatioTendency {
  if (ratio === null || metric === 'built' || metric === 'cached') return 'none';
  if (Math.abs(ratio - 1) <= noise) return 'same';
  return ratio < 1 ? 'less' : 'more';
}
