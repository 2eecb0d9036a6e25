import { notMeasured } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import { assertNever } from '../units.ts';
import type { ComparedMetric, Comparison, MetricUnit, Phrase, Statement } from './comparison.ts';
import { fewestForVerdict } from './ratio.ts';

/** A value of a metric with its unit; null is a dash. */
export function valueText(t: Translator, unit: MetricUnit, value: number | null): string {
  switch (unit) {
    case 'ms':
      return t.format.duration(value);
    case 'bytes':
      return t.format.bytes(value);
    case 'count':
      return t.format.integer(value);
    default:
      return assertNever(unit);
  }
}

const phaseMetrics: ReadonlySet<string> = new Set(['loadMs', 'compileMs', 'linkMs', 'runMs']);

/**
 * The median of a side (by its place). A phase that a side didn't have is "none", which is known;
 * anything else that is missing could not be measured, and is a dash.
 */
export function medianText(
  t: Translator,
  comparison: Comparison,
  metric: ComparedMetric,
  side: number,
): string {
  const value = metric.values[side];
  if (value != null) return valueText(t, metric.unit, value.median);
  const runs = comparison.sides[side]?.comparable ?? [];
  const unseen = runs.some((run) => run.missing.some(({ what }) => what === 'probe'));
  const none = phaseMetrics.has(metric.metric) && runs.length > 0 && !unseen;
  return none ? t('comparison.none') : notMeasured;
}

/** `1 of 5 runs` where not all runs of a side know the metric; null where all do. */
export function partText(
  t: Translator,
  comparison: Comparison,
  metric: ComparedMetric,
  side: number,
): string | null {
  const n = metric.values[side]?.n ?? 0;
  const runs = comparison.sides[side]?.comparable.length ?? 0;
  return n === 0 || n === runs ? null : t('comparison.part', { n, runs });
}

/** `12 ms to 14 ms`: the 95 % interval of a side's median; null: too few runs for one, or the same in all. */
export function intervalText(t: Translator, metric: ComparedMetric, side: number): string | null {
  const ci95 = metric.values[side]?.ci95 ?? null;
  if (ci95 === null) return null;
  return betweenText(t, ci95, (value) => valueText(t, metric.unit, value));
}

/** `1.58 to 1.69`; null where both ends are written alike: the value itself says it all. */
function betweenText(
  t: Translator,
  [low, high]: readonly [number, number],
  written: (value: number) => string,
): string | null {
  const ends = { low: written(low), high: written(high) };
  return ends.low === ends.high ? null : t('comparison.interval', ends);
}

/** The ratio of a further side (from 1) to the first, `1.63`; a dash if it is not known. */
export function ratioText(t: Translator, metric: ComparedMetric, side: number): string {
  return t.format.ratio(metric.ratios[side - 1]?.ratio ?? null);
}

/** `1.58 to 1.69`; null: there is no interval. */
export function ratioIntervalText(
  t: Translator,
  metric: ComparedMetric,
  side: number,
): string | null {
  const ci95 = metric.ratios[side - 1]?.ci95 ?? null;
  if (ci95 === null) return null;
  return betweenText(t, ci95, t.format.ratio);
}

/** What the figures say of a further side (from 1) against the first, in words; null: nothing is known. */
export function verdictText(
  t: Translator,
  comparison: Comparison,
  metric: ComparedMetric,
  side: number,
): string | null {
  const found = metric.ratios[side - 1] ?? null;
  const first = metric.values[0] ?? null;
  const other = metric.values[side] ?? null;
  const names = [comparison.sides[0]?.side ?? '', comparison.sides[side]?.side ?? ''] as const;
  if (found === null || first === null || other === null) {
    return onlyText(t, comparison, metric, side);
  }
  const runs = Math.min(first.n, other.n);
  if (found.verdict === 'too-few') {
    return Math.max(first.n, other.n) === 1
      ? t('verdict.one-each')
      : t('verdict.too-few', { fewest: fewestForVerdict });
  }
  if (found.verdict === 'none-seen') {
    if (isSame(metric, side)) return t('verdict.same');
    return found.detectableRatio === null
      ? t('verdict.none-seen.plain')
      : t('verdict.none-seen', { runs, share: shareText(t, found.detectableRatio - 1) });
  }
  const more = found.verdict === 'A-lower' ? names[1] : names[0];
  if (found.ratio === null || found.ratio === 0) {
    const value = found.verdict === 'A-lower' ? other.median : first.median;
    return t('verdict.only', { side: more, value: valueText(t, metric.unit, value) });
  }
  const turned = found.verdict === 'B-lower';
  const times = (value: number) => t.format.ratio(turned ? 1 / value : value);
  const verdict = t(`verdict.more.${durationOf(metric) ?? plainUnit(metric)}`, {
    side: more,
    times: times(found.ratio),
  });
  if (found.ci95 === null) return verdict;
  const [low, high] = turned ? [found.ci95[1], found.ci95[0]] : found.ci95;
  const interval = betweenText(t, [low, high], times);
  return interval === null ? verdict : t('verdict.interval', { verdict, interval });
}

/** What there is to say where one of the two had no such phase; null: that isn't known. */
function onlyText(
  t: Translator,
  comparison: Comparison,
  metric: ComparedMetric,
  side: number,
): string | null {
  const place = metric.values[0] == null ? side : 0;
  const known = metric.values[place] ?? null;
  const none = t('comparison.none');
  const absent = medianText(t, comparison, metric, place === 0 ? side : 0) === none;
  if (known === null || !absent) return null;
  const value = valueText(t, metric.unit, known.median);
  return t('verdict.only', { side: comparison.sides[place]?.side ?? '', value });
}

type Duration = Extract<ComparedMetric['metric'], `${string}Ms`>;

function durationOf({ metric }: ComparedMetric): Duration | null {
  return isDuration(metric) ? metric : null;
}

function isDuration(metric: ComparedMetric['metric']): metric is Duration {
  return metric.endsWith('Ms');
}

function plainUnit({ unit }: ComparedMetric): 'bytes' | 'count' {
  return unit === 'bytes' ? 'bytes' : 'count';
}

/** A share to two digits: more of it would look surer than it is. */
function shareText(t: Translator, share: number): string {
  return t.format.percent(Number(share.toPrecision(2)));
}

/** The verdict in two or three words, for a column; empty: not known, or too few runs. */
export function shortVerdict(
  t: Translator,
  comparison: Comparison,
  metric: ComparedMetric,
  side: number,
): string {
  const found = metric.ratios[side - 1] ?? null;
  if (found === null || found.verdict === 'too-few') return '';
  if (found.verdict !== 'none-seen') {
    const lower = comparison.sides[found.verdict === 'A-lower' ? 0 : side]?.side ?? '';
    return t('verdict.short.lower', { side: lower });
  }
  if (isSame(metric, side)) return t('verdict.short.same');
  return found.detectableRatio === null
    ? t('verdict.short.none-seen.plain')
    : t('verdict.short.none-seen', { share: shareText(t, found.detectableRatio - 1) });
}

/** Every run of both sides had the same value. */
function isSame(metric: ComparedMetric, side: number): boolean {
  const [first, other] = [metric.values[0] ?? null, metric.values[side] ?? null];
  return (
    first !== null && other !== null && first.least === other.most && first.most === other.least
  );
}

/** A statement as a sentence. */
export function statementText(t: Translator, statement: Statement): string {
  const phrases = statement.phrases.map((phrase) => phraseText(t, phrase));
  return sentence(t, phrases.join('; '));
}

/** With a capital letter and a full stop. */
export function sentence(t: Translator, text: string): string {
  const begun = text.charAt(0).toLocaleUpperCase(t.language) + text.slice(1);
  return begun.endsWith('.') ? begun : `${begun}.`;
}

function phraseText(t: Translator, { key, values }: Phrase): string {
  const written = Object.entries(values).map(([name, value]) => [name, withUnit(t, name, value)]);
  return t(`statement.${key}`, Object.fromEntries(written));
}

function withUnit(t: Translator, name: string, value: Phrase['values'][string]): string | number {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return t.format.list(value);
  if (name.endsWith('Ms')) return t.format.duration(value);
  if (name.endsWith('Bytes')) return t.format.bytes(value);
  if (name.endsWith('Ratio')) return t.format.ratio(value);
  if (name.endsWith('Share')) return shareText(t, value);
  return name.endsWith('Cores') ? t.format.cores(value) : value;
}
