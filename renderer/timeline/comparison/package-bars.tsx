import { useMemo, useState } from 'react';
import {
  type PackageCost,
  type PackageDifference,
  packageDifferences,
} from '../../../src/compare/package-differences.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { useTimelineStore } from '../store.ts';
import type { AlignedSide } from './aligned-sides.ts';

const shownFirst = 12;
const shownMore = 100;

/** The packages that one side or both built, by what they cost or saved; a click selects the tool. */
export function PackageBars(props: {
  readonly first: AlignedSide;
  readonly other: AlignedSide;
  readonly firstColor: string;
  readonly otherColor: string;
}) {
  const t = useTranslator();
  const { first, other, firstColor, otherColor } = props;
  const [count, setCount] = useState(shownFirst);
  const all = useMemo(() => packageDifferences(first.run, other.run), [first.run, other.run]);
  const most = all.reduce((sum, { differenceMs }) => Math.max(sum, Math.abs(differenceMs)), 0);
  const totalMs = all.reduce((sum, { differenceMs }) => sum + differenceMs, 0);
  const compiled = all.filter(({ link }) => !link);
  const onlyFirst = compiled.filter((each) => each.second === null).length;
  const onlyOther = compiled.filter((each) => each.first === null).length;
  if (all.length === 0) return <p className="tl-package-none">{t('difference.none')}</p>;
  const left = all.length - count;
  return (
    <div className="tl-packages">
      <table>
        <caption>
          <strong>{t('difference.packages')}</strong>
          <span>{t('difference.packages.what')}</span>
          {onlyFirst + onlyOther === 0 ? null : (
            <span>
              {t('difference.only', {
                first: first.side,
                firstCount: onlyFirst,
                other: other.side,
                otherCount: onlyOther,
              })}
            </span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('difference.package')}</th>
            <th scope="col" style={{ color: firstColor }}>
              {first.side}
            </th>
            <th scope="col" style={{ color: otherColor }}>
              {other.side}
            </th>
            <th scope="col">{t('difference.name', { first: first.side, other: other.side })}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {all.slice(0, count).map((each) => (
            <tr key={`${each.link} ${each.package}`}>
              <th scope="row" title={each.package}>
                {each.link ? t('difference.link', { name: each.package }) : each.package}
              </th>
              <Cost cost={each.first} run={first.run.start.run} />
              <Cost cost={each.second} run={other.run.start.run} />
              <td>{signed(each.differenceMs, t)}</td>
              <td className="tl-package-bar" aria-hidden="true">
                <Bar
                  share={most === 0 ? 0 : each.differenceMs / most}
                  color={each.differenceMs > 0 ? otherColor : firstColor}
                  whole={isWhole(each)}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('difference.total')}</th>
            <td>{t.format.duration(sum(all, 'first'))}</td>
            <td>{t.format.duration(sum(all, 'second'))}</td>
            <td>{signed(totalMs, t)}</td>
            <td aria-hidden="true" />
          </tr>
        </tfoot>
      </table>
      {left <= 0 ? null : (
        <button type="button" className="tl-button" onClick={() => setCount(count + shownMore)}>
          {t('difference.more-rows', { count: Math.min(left, shownMore) })}
        </button>
      )}
    </div>
  );
}

function Cost(props: { readonly cost: PackageCost | null; readonly run: string }) {
  const t = useTranslator();
  const selectSpan = useTimelineStore((state) => state.selectSpan);
  const { cost, run } = props;
  if (cost === null) return <td className="tl-quiet">{t('difference.not-built')}</td>;
  return (
    <td>
      <button
        type="button"
        className="tl-package-cost"
        onClick={() => selectSpan({ run, span: cost.span })}
      >
        {t.format.duration(cost.processMs)}
      </button>
    </td>
  );
}

/** From the middle: to the right what cost more, to the left what was saved. */
function Bar(props: { readonly share: number; readonly color: string; readonly whole: boolean }) {
  const width = Math.max(0.5, Math.abs(props.share) * 50);
  return (
    <svg width="100%" height="10" aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="10" className="tl-grid-line" />
      <rect
        x={`${props.share < 0 ? 50 - width : 50}%`}
        y="1"
        width={`${width}%`}
        height="8"
        fill={props.color}
        fillOpacity={props.whole ? 0.85 : 0.35}
        stroke={props.color}
      />
    </svg>
  );
}

/** Both sides built it; what only one did is drawn lighter. */
function isWhole(difference: PackageDifference): boolean {
  return difference.first !== null && difference.second !== null;
}

function sum(all: readonly PackageDifference[], side: 'first' | 'second'): number {
  return all.reduce((total, { [side]: cost }) => total + (cost?.processMs ?? 0), 0);
}

function signed(ms: number, t: Translator): string {
  const sign = ms > 0 ? '+' : ms < 0 ? '−' : '';
  return `${sign}${t.format.duration(Math.abs(ms))}`;
}
