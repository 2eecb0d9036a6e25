import Table from 'cli-table3';
import { compare } from '../../src/compare/compare.ts';
import type { ComparedMetric, ComparedSide, Comparison } from '../../src/compare/comparison.ts';
import {
  intervalText,
  medianText,
  ratioIntervalText,
  ratioText,
  shortVerdict,
  statementText,
  verdictText,
} from '../../src/compare/words.ts';
import { notMeasured } from '../../src/i18n/format.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

const plainStyle = { head: [], border: [], compact: true };

/**
 * What a recording came to: a column a side (median over its runs, with its interval), ratio and
 * verdict of each further side against the first, and below what it shows, in sentences.
 */
export function runTable(model: RecordingModel, t: Translator): string {
  const comparison = compare(model);
  const { sides, metrics } = comparison;
  const others = sides.map((_, index) => index).slice(1);
  const judged = others.filter((side) =>
    metrics.some((metric) => shortVerdict(t, comparison, metric, side) !== ''),
  );
  const table = new Table({
    head: [
      '',
      ...sides.map(headOf),
      ...others.flatMap((side) => [
        `${sides[side]?.side} ÷ ${sides[0]?.side}`,
        ...(judged.includes(side) ? [t('verdict.title')] : []),
      ]),
    ],
    colAligns: [
      'left',
      ...sides.map(() => 'right' as const),
      ...others.flatMap((side) =>
        judged.includes(side) ? ['right' as const, 'left' as const] : ['right' as const],
      ),
    ],
    style: plainStyle,
  });
  for (const metric of metrics) {
    table.push([
      t(`comparison.metric.${metric.metric}`),
      ...sides.map((_, side) =>
        withInterval(medianText(t, comparison, metric, side), intervalText(t, metric, side)),
      ),
      ...others.flatMap((side) => [
        ratioCell(t, metric, side),
        ...(judged.includes(side) ? [shortVerdict(t, comparison, metric, side)] : []),
      ]),
    ]);
  }
  table.push(
    [t('comparison.exit'), ...sides.map((side) => exitsOf(side)), ...others.map(() => '')],
    [
      t('comparison.left-in-project'),
      ...sides.map((side) => leftBy(side)),
      ...others.map(() => ''),
    ],
  );
  const notes = notesOf(comparison, t);
  const shown = comparison.statements.map((statement) => `• ${statementText(t, statement)}`);
  return [table.toString(), ...notes, ...shown].join('\n');
}

function headOf(side: ComparedSide): string {
  const command = side.runs[0]?.start.command.join(' ') ?? '';
  const label = side.label === command || side.label === '' ? '' : ` (${side.label})`;
  return `${side.side}  ${command}${label}`;
}

function withInterval(text: string, interval: string | null): string {
  return interval === null || interval === text ? text : `${text} (${interval})`;
}

function ratioCell(t: Translator, metric: ComparedMetric, side: number): string {
  const text = ratioText(t, metric, side);
  return text === notMeasured ? '' : withInterval(text, ratioIntervalText(t, metric, side));
}

/** How sure the figures are: the verdict on the wall time, and the runs that lie far from the others. */
function notesOf(comparison: Comparison, t: Translator): readonly string[] {
  const wall = comparison.metrics.find(({ metric }) => metric === 'wallMs');
  if (wall === undefined) return [];
  const verdicts = comparison.sides.flatMap((_, side) =>
    wall.ratios[side - 1]?.verdict === 'too-few'
      ? (verdictText(t, comparison, wall, side) ?? [])
      : [],
  );
  const outliers = wall.values.flatMap((value) =>
    (value?.outliers ?? []).map(({ run, value: ms, otherBusyCores }) => {
      const values = {
        run,
        value: t.format.duration(ms),
        median: t.format.duration(value?.median ?? null),
      };
      return otherBusyCores === null
        ? t('outlier.alone', values)
        : t('outlier.machine', { ...values, cores: t.format.cores(otherBusyCores) });
    }),
  );
  return [...new Set(verdicts), ...outliers];
}

/** The different exit codes or signals of a side's runs, in order. */
function exitsOf(side: ComparedSide): string {
  return inOrder(
    side.runs.map(({ end }) => end?.signal ?? end?.exitCode?.toString() ?? notMeasured),
  );
}

function leftBy(side: ComparedSide): string {
  const known = side.runs.flatMap(({ leftBehind }) => leftBehind?.project ?? []);
  return side.runs.some(({ leftBehind }) => leftBehind !== null) ? inOrder(known) : notMeasured;
}

function inOrder(texts: readonly string[]): string {
  return [...new Set(texts)].join(' · ');
}
