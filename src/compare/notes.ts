import type { Translator } from '../i18n/translator.ts';
import type { ComparedMetric, Comparison, Outlier } from './comparison.ts';
import { fewestForVerdict } from './ratio.ts';
import { fewestForInterval } from './statistics/median-interval.ts';
import { sentence, valueText, verdictText } from './words.ts';

/**
 * How the figures came about and how far they can be trusted, in sentences: how many runs, what they say
 * of the wall time, and whether the order of the runs may have made a difference.
 */
export function notesOf(t: Translator, comparison: Comparison): readonly string[] {
  const { sides, metrics } = comparison;
  const runs = Math.min(...sides.map(({ comparable }) => comparable.length));
  const wall = metrics.find(({ metric }) => metric === 'wallMs');
  const notes: string[] = [];
  if (runs > 1 && Number.isFinite(runs)) {
    const key = runs >= fewestForInterval ? 'intervals' : 'medians';
    notes.push(t(`comparison.note.${key}`, { runs }));
  }
  if (wall === undefined || sides.length < 2) return notes;
  const verdicts = sides.slice(1).map((_, index) => {
    const verdict = verdictText(t, comparison, wall, index + 1);
    if (verdict === null) return null;
    const found = wall.ratios[index]?.verdict;
    if (found === 'too-few') return sentence(t, verdict);
    // Of three sides the words alone would not tell between which two no difference was seen.
    if (sides.length === 2 || found !== 'none-seen') return t('comparison.note.wall', { verdict });
    const names = { first: sides[0]?.side ?? '', other: sides[index + 1]?.side ?? '' };
    return t('comparison.note.wall-of', { ...names, verdict });
  });
  notes.push(...[...new Set(verdicts)].filter((verdict) => verdict !== null));
  if (runs >= fewestForVerdict && inSequence(comparison) && seesSomething(metrics)) {
    notes.push(t('comparison.note.sequence'));
  }
  return notes;
}

function inSequence({ sides }: Comparison): boolean {
  return sides[0]?.runs[0]?.start.conditions.order === 'sequence';
}

function seesSomething(metrics: readonly ComparedMetric[]): boolean {
  return metrics.some(({ unit, ratios }) =>
    ratios.some(
      (ratio) => unit === 'ms' && (ratio?.verdict === 'A-lower' || ratio?.verdict === 'B-lower'),
    ),
  );
}

/** A run that lies far from its like, and what else the machine did meanwhile. */
export function outlierText(t: Translator, metric: ComparedMetric, outlier: Outlier): string {
  const values = {
    run: outlier.run,
    metric: t(`comparison.metric.${metric.metric}`),
    value: valueText(t, metric.unit, outlier.value),
  };
  return outlier.otherBusyCores === null
    ? t('outlier.alone', values)
    : t('outlier.machine', { ...values, cores: t.format.cores(outlier.otherBusyCores) });
}
