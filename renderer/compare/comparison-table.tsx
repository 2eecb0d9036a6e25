import { useMemo } from 'react';
import { compareSides } from '../../src/compare/table.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { inFolder } from '../inspector/in-folder.ts';
import { useTranslator } from '../ui/translator.tsx';
import { metricText, tendencyOf } from './metric-text.ts';
import { useSettledModel } from './settled-runs.ts';
import './compare.css';

const signs = { less: '▼', more: '▲', same: '', none: '' } as const;

/** The sides of a recording against each other, a row a figure, with B ÷ A. One side is shown alone. */
export function ComparisonTable(props: { readonly model: RecordingModel }) {
  const t = useTranslator();
  const model = useSettledModel(props.model);
  const { sides, rows } = useMemo(() => compareSides(model), [model]);
  if (!model.runs.some((run) => run.end !== null)) return null;
  const pair = sides.length === 2;
  const repeated = model.runs.length > sides.length;
  const startOf = (side: string) => model.runs.find((run) => run.start.side === side)?.start;
  const shorten = (value: string | number | null, side: string) =>
    typeof value === 'string' ? inFolder(value, startOf(side)?.dir ?? '') : value;
  return (
    <section>
      <h2>{t(pair ? 'compare.title' : 'compare.title-one')}</h2>
      {repeated ? <p className="dim">{t('compare.median')}</p> : null}
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('compare.figure')}</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className={`side-mark side-${side.toLowerCase()}`}>
                {side} {startOf(side)?.verb}
              </th>
            ))}
            {pair ? <th scope="col">{sides.toReversed().join(' ÷ ')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const tendency = tendencyOf(row);
            return (
              <tr key={row.metric}>
                <th scope="row">{t(`metric.${row.metric}`)}</th>
                {row.values.map((value, index) => (
                  <td
                    key={sides[index]}
                    className={typeof value === 'string' ? 'words' : undefined}
                  >
                    {metricText(t, row.metric, shorten(value, sides[index] ?? ''))}
                  </td>
                ))}
                {pair ? (
                  <td className={`ratio-${tendency}`}>
                    {row.ratio === null ? '' : t.format.ratio(row.ratio)}
                    <span aria-hidden="true" className="ratio-sign">
                      {signs[tendency]}
                    </span>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
