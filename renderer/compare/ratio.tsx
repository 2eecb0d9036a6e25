import type { ComparedMetric, Comparison } from '../../src/compare/comparison.ts';
import { ratioText, verdictText } from '../../src/compare/words.ts';
import { notMeasured } from '../../src/i18n/format.ts';
import { useTranslator } from '../ui/translator.tsx';
import { tendencyOf } from './tendency.ts';

const signs = { less: '▼', more: '▲', same: '=', none: '' } as const;

/** The ratio of a further side (its place, from 1) to the first, and its way by sign and colour. */
export function Ratio(props: {
  readonly comparison: Comparison;
  readonly metric: ComparedMetric;
  readonly side: number;
}) {
  const t = useTranslator();
  const { comparison, metric, side } = props;
  const text = ratioText(t, metric, side);
  if (text === notMeasured) return null;
  const tendency = tendencyOf(metric, side);
  // A colour would claim more than so few runs say.
  const sure = metric.ratios[side - 1]?.verdict !== 'too-few';
  return (
    <span
      className={sure ? `ratio ratio-${tendency}` : 'ratio'}
      title={verdictText(t, comparison, metric, side) ?? undefined}
    >
      {text}
      <span aria-hidden="true" className="ratio-sign">
        {signs[tendency]}
      </span>
    </span>
  );
}
