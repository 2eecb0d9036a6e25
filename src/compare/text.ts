import { notMeasured } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import type { RecordingModel } from '../timeline/model.ts';
import { compare } from './compare.ts';
import type { ComparedMetric, ComparedSide, Comparison } from './comparison.ts';
import { notesOf, outlierText } from './notes.ts';
import {
  intervalText,
  medianText,
  ratioIntervalText,
  ratioText,
  shortVerdict,
  statementText,
} from './words.ts';

/** A table in words, as it is printed, copied or written. */
export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TextColumn {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** Where there is no room for the name, which then stands apart. */
  readonly short?: string;
}

/** The comparison in words. */
export interface ComparisonText {
  /**
   * A column a side (median over its runs, with its interval), and for each further side its ratio to
   * the first and, where anything can be said of it, the verdict.
   */
  readonly table: TextTable;
  /** How sure the figures are. */
  readonly notes: readonly string[];
  /** What the recordings show, in sentences. */
  readonly statements: readonly string[];
}

export function comparisonText(model: RecordingModel, t: Translator): ComparisonText {
  const comparison = compare(model);
  return {
    table: tableOf(comparison, t),
    notes: [...notesOf(t, comparison), ...wallOutliers(comparison, t)],
    statements: comparison.statements.map((statement) => statementText(t, statement)),
  };
}

function tableOf(comparison: Comparison, t: Translator): TextTable {
  const { sides, metrics } = comparison;
  const others = sides.map((_, index) => index).slice(1);
  const judged = others.filter((side) =>
    metrics.some((metric) => shortVerdict(t, comparison, metric, side) !== ''),
  );
  const ofOthers = <T>(ratio: (side: number) => T, verdict: (side: number) => T): readonly T[] =>
    others.flatMap((side) => [ratio(side), ...(judged.includes(side) ? [verdict(side)] : [])]);
  const empty = ofOthers(
    () => '',
    () => '',
  );
  return {
    columns: [
      { name: t('comparison.figure'), align: 'left' },
      ...sides.map((side) => ({ name: headOf(side), short: side.side, align: 'right' }) as const),
      ...ofOthers<TextColumn>(
        (side) => ({ name: `${sides[side]?.side} ÷ ${sides[0]?.side}`, align: 'right' }),
        () => ({ name: t('verdict.title'), align: 'left' }),
      ),
    ],
    rows: [
      ...metrics.map((metric) => [
        t(`comparison.metric.${metric.metric}`),
        ...sides.map((_, side) =>
          withInterval(medianText(t, comparison, metric, side), intervalText(t, metric, side)),
        ),
        ...ofOthers(
          (side) => ratioCell(t, metric, side),
          (side) => shortVerdict(t, comparison, metric, side),
        ),
      ]),
      [t('comparison.exit'), ...sides.map(exitsOf), ...empty],
      [t('comparison.left-in-project'), ...sides.map((side) => leftBy(side, t)), ...empty],
    ],
  };
}

function headOf(side: ComparedSide): string {
  const command = side.runs[0]?.start.command.join(' ') ?? '';
  const label = side.label === command || side.label === '' ? '' : ` (${side.label})`;
  return `${side.side}  ${command}${label}`;
}

/** The runs whose wall time lies far from the others'. */
function wallOutliers({ metrics }: Comparison, t: Translator): readonly string[] {
  return metrics
    .filter(({ metric }) => metric === 'wallMs')
    .flatMap((metric) =>
      metric.values.flatMap((value) =>
        (value?.outliers ?? []).map((outlier) => outlierText(t, metric, outlier)),
      ),
    );
}

function withInterval(text: string, interval: string | null): string {
  return interval === null || interval === text ? text : `${text} (${interval})`;
}

function ratioCell(t: Translator, metric: ComparedMetric, side: number): string {
  const text = ratioText(t, metric, side);
  return text === notMeasured ? '' : withInterval(text, ratioIntervalText(t, metric, side));
}

/** The different exit codes or signals of a side's runs, in order. */
function exitsOf(side: ComparedSide): string {
  return inOrder(
    side.runs.map(({ end }) => end?.signal ?? end?.exitCode?.toString() ?? notMeasured),
  );
}

function leftBy(side: ComparedSide, t: Translator): string {
  const known = side.runs.flatMap(({ leftBehind }) => leftBehind?.project ?? []);
  if (!side.runs.some(({ leftBehind }) => leftBehind !== null)) return notMeasured;
  return known.length === 0 ? t('left.nothing') : inOrder(known);
}

function inOrder(texts: readonly string[]): string {
  return [...new Set(texts)].join(' · ');
}
