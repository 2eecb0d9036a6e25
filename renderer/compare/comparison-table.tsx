import { medianText } from '../../src/compare/words.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Compared } from './compared.ts';
import { MetricRow } from './metric-row.tsx';
import { Ratio } from './ratio.tsx';
import { sideStyle } from './side-style.ts';

/**
 * The medians of the sides against each other, a row a figure. Two sides have their ratio beside them;
 * with more, each further side has its own below its value.
 */
export function ComparisonTable({ comparison }: Compared) {
  const t = useTranslator();
  const { sides, metrics } = comparison;
  const pair = sides.length === 2;
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('comparison.figure')}</span>
          </th>
          {sides.map(({ side, runs }, place) => (
            <th key={side} scope="col" className="side-mark" style={sideStyle(place)}>
              {side} {runs[0]?.start.verb}
            </th>
          ))}
          {pair ? <th scope="col">{t('comparison.ratio', sidesOf(sides))}</th> : null}
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow key={metric.metric} metric={metric.metric}>
            <th scope="row">{t(`comparison.metric.${metric.metric}`)}</th>
            {sides.map(({ side }, place) => (
              <td key={side}>
                {medianText(t, comparison, metric, place)}
                {pair || place === 0 ? null : (
                  <small>
                    <Ratio comparison={comparison} metric={metric} side={place} />
                  </small>
                )}
              </td>
            ))}
            {pair ? (
              <td>
                <Ratio comparison={comparison} metric={metric} side={1} />
              </td>
            ) : null}
          </MetricRow>
        ))}
      </tbody>
    </table>
  );
}

function sidesOf(sides: Compared['comparison']['sides']) {
  return { first: sides[0]?.side ?? '', other: sides[1]?.side ?? '' };
}
