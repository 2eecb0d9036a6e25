import { useMemo } from 'react';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { medianText, ratioText, verdictText } from '../../src/compare/words.ts';
import { notMeasured } from '../../src/i18n/format.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { useSettledModel } from './settled-runs.ts';
import { tendencyOf } from './tendency.ts';
import './compare.css';

const signs = { less: '▼', more: '▲', same: '', none: '' } as const;

/** The sides of a recording against each other, a row a figure, with B ÷ A. One side is shown alone. */
export function ComparisonTable(props: { readonly model: RecordingModel }) {
  const t = useTranslator();
  const model = useSettledModel(props.model);
  const comparison = useMemo(() => compare(model), [model]);
  const { sides, metrics } = comparison;
  if (!sides.some((side) => side.runs.length > 0)) return null;
  const repeated = model.runs.length > sides.length;
  return (
    <section>
      <h2>{t(sides.length > 1 ? 'compare.title' : 'compare.title-one')}</h2>
      {repeated ? <p className="dim">{t('compare.median')}</p> : null}
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('comparison.figure')}</span>
            </th>
            {sides.map(({ side, runs }) => (
              <th key={side} scope="col" className={`side-mark side-${side.toLowerCase()}`}>
                {side} {runs[0]?.start.verb}
              </th>
            ))}
            {sides.slice(1).map(({ side }) => (
              <th key={side} scope="col">
                {side} ÷ {sides[0]?.side}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => (
            <tr key={metric.metric}>
              <th scope="row">{t(`comparison.metric.${metric.metric}`)}</th>
              {sides.map(({ side }, place) => (
                <td key={side}>{medianText(t, comparison, metric, place)}</td>
              ))}
              {sides.slice(1).map(({ side }, place) => (
                <RatioCell key={side} comparison={comparison} metric={metric} side={place + 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The ratio of a further side to the first: its way by sign and colour, the verdict on hovering. */
function RatioCell(props: {
  readonly comparison: Comparison;
  readonly metric: Comparison['metrics'][number];
  readonly side: number;
}) {
  const t = useTranslator();
  const { comparison, metric, side } = props;
  const tendency = tendencyOf(metric, side);
  const text = ratioText(t, metric, side);
  return (
    <td
      className={`ratio-${tendency}`}
      title={verdictText(t, comparison, metric, side) ?? undefined}
    >
      {text === notMeasured ? '' : text}
      <span aria-hidden="true" className="ratio-sign">
        {signs[tendency]}
      </span>
    </td>
  );
}
