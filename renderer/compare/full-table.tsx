import type { ComparedMetric } from '../../src/compare/comparison.ts';
import {
  intervalText,
  medianText,
  partText,
  ratioIntervalText,
  verdictText,
} from '../../src/compare/words.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Compared } from './compared.ts';
import { MetricRow } from './metric-row.tsx';
import { Ratio } from './ratio.tsx';
import { sideStyle } from './side-style.ts';

/** Each figure with the median and its interval of each side, the ratio with its interval, and a verdict in words. */
export function FullTable({ comparison }: Compared) {
  const t = useTranslator();
  const { sides, metrics } = comparison;
  const first = sides[0]?.side ?? '';
  // With more than two, each side's own ratio stands below its median: columns for all would not fit.
  const pair = sides.length === 2;
  const others = sides.map(({ side }, place) => ({ side, place })).slice(1);
  // The notes above say once for all figures that there are too few runs.
  const judged = metrics.some(({ ratios }) =>
    ratios.some((ratio) => ratio !== null && ratio.verdict !== 'too-few'),
  );
  return (
    <table className="comparison full-comparison">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('comparison.figure')}</span>
          </th>
          {sides.map((side, place) => (
            <th key={side.side} scope="col" className="side-mark" style={sideStyle(place)}>
              {side.side} {side.label}
              <small>{t('comparison.runs', { runs: side.comparable.length })}</small>
            </th>
          ))}
          {(pair ? others : []).map(({ side }) => (
            <th key={side} scope="col">
              {t('comparison.ratio', { first, other: side })}
            </th>
          ))}
          {judged ? (
            <th scope="col" className="words">
              {t('verdict.title')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow key={metric.metric} metric={metric.metric}>
            <th scope="row">{t(`comparison.metric.${metric.metric}`)}</th>
            {sides.map(({ side }, place) => (
              <td key={side}>
                {medianText(t, comparison, metric, place)}
                <Small text={intervalText(t, metric, place)} />
                <Small text={partText(t, comparison, metric, place)} />
                {pair || place === 0 ? null : (
                  <div>
                    <Ratio comparison={comparison} metric={metric} side={place} />
                  </div>
                )}
              </td>
            ))}
            {(pair ? others : []).map(({ side, place }) => (
              <td key={side}>
                <Ratio comparison={comparison} metric={metric} side={place} />
                <Small text={ratioIntervalText(t, metric, place)} />
              </td>
            ))}
            {judged ? (
              <td className="words">
                <Verdicts comparison={comparison} metric={metric} />
              </td>
            ) : null}
          </MetricRow>
        ))}
      </tbody>
    </table>
  );
}

function Small(props: { readonly text: string | null }) {
  return props.text === null ? null : <small>{props.text}</small>;
}

/** One sentence a further side; those that say the same are said once. */
function Verdicts(props: {
  readonly comparison: Compared['comparison'];
  readonly metric: ComparedMetric;
}) {
  const t = useTranslator();
  const { comparison, metric } = props;
  const texts = comparison.sides.slice(1).flatMap(({ side }, index) => {
    const text = verdictText(t, comparison, metric, index + 1);
    return text === null ? [] : [{ side, text, names: metric.ratios[index]?.verdict }];
  });
  const alike = new Set(texts.map(({ text }) => text)).size === 1;
  if (alike) return <div>{texts[0]?.text}</div>;
  return texts.map(({ side, text, names }) => (
    // What differs names its side in words; what doesn't would not.
    <div key={side}>{names === 'none-seen' ? `${side}: ${text}` : text}</div>
  ));
}
