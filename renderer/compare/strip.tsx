import type { KeyboardEvent, MouseEvent } from 'react';
import type {
  ComparedMetric,
  ComparedSide,
  Comparison,
  MetricSpread,
} from '../../src/compare/comparison.ts';
import { fencesOf } from '../../src/compare/outliers.ts';
import { intervalText, valueText } from '../../src/compare/words.ts';
import { useTimelineStore } from '../timeline/index.ts';
import { useTranslator } from '../ui/translator.tsx';
import { sideStyle } from './side-style.ts';
import { type StripScale, stripScale } from './strip-scale.ts';
import './strip.css';

const rowHeight = 30;
/** Dots are moved up and down in turn, so that equal ones are told apart. */
const offsets = [0, -4.5, 4.5, -2.25, 2.25];

/**
 * Every run of a metric as a dot, a row a side, over a box of the middle half with the median, and
 * whiskers to the last run within the fences. A click on a dot, or the arrow keys, choose the run that
 * the timeline draws.
 */
export function Strip(props: {
  readonly comparison: Comparison;
  readonly metric: ComparedMetric;
  /** The run that is drawn, of each side. */
  readonly shown: Readonly<Record<string, string>>;
}) {
  const t = useTranslator();
  const { comparison, metric, shown } = props;
  const scale = stripScale(metric);
  if (scale === null) return null;
  return (
    <figure className="strip">
      <figcaption>{t(`comparison.metric.${metric.metric}`)}</figcaption>
      {comparison.sides.map((side, place) => {
        const spread = metric.values[place];
        if (spread == null) return null;
        return (
          <Row
            key={side.side}
            side={side}
            place={place}
            metric={metric}
            spread={spread}
            scale={scale}
            shown={shown[side.side] ?? null}
          />
        );
      })}
      <div className="strip-axis" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${scale.place(tick)}%` }}>
            {valueText(t, metric.unit, tick)}
          </span>
        ))}
      </div>
    </figure>
  );
}

function Row(props: {
  readonly side: ComparedSide;
  readonly place: number;
  readonly metric: ComparedMetric;
  readonly spread: MetricSpread;
  readonly scale: StripScale;
  readonly shown: string | null;
}) {
  const t = useTranslator();
  const chooseRun = useTimelineStore((state) => state.chooseRun);
  const { side, place, metric, spread, scale, shown } = props;
  const at = Math.max(
    0,
    spread.runs.findIndex(({ run }) => run === shown),
  );
  const text = (run: string, value: number) => `${run}: ${valueText(t, metric.unit, value)}`;
  const current = spread.runs[at];
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const next = step === undefined ? undefined : spread.runs[at + step];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) chooseRun(side.side, next.run);
  };
  const click = ({ target }: MouseEvent) => {
    const run = target instanceof Element ? target.getAttribute('data-run') : null;
    if (run !== null) chooseRun(side.side, run);
  };
  const median = valueText(t, metric.unit, spread.median);
  const interval = intervalText(t, metric, place);
  return (
    <div className="strip-row" style={sideStyle(place)}>
      <span className="strip-side side-mark">{side.side}</span>
      <div
        className="strip-track"
        role="slider"
        tabIndex={0}
        aria-label={t('comparison.strip', {
          metric: t(`comparison.metric.${metric.metric}`),
          side: side.side,
          median,
        })}
        aria-valuemin={1}
        aria-valuemax={spread.n}
        aria-valuenow={at + 1}
        aria-valuetext={current === undefined ? '' : text(current.run, current.value)}
        onKeyDown={move}
        onClick={click}
      >
        <svg width="100%" height={rowHeight} aria-hidden="true">
          <Box spread={spread} scale={scale} />
          {spread.runs.map(({ run, value }, index) => (
            <circle
              key={run}
              className={run === shown ? 'strip-dot strip-dot-shown' : 'strip-dot'}
              cx={`${scale.place(value)}%`}
              cy={rowHeight / 2 + (spread.n > 1 ? (offsets[index % offsets.length] ?? 0) : 0)}
              r={run === shown ? 5 : 4}
              data-run={run}
            >
              <title>{text(run, value)}</title>
            </circle>
          ))}
        </svg>
      </div>
      <span className="strip-median">
        {median}
        {interval === null ? null : <small>{interval}</small>}
      </span>
    </div>
  );
}

function Box({ spread, scale }: { readonly spread: MetricSpread; readonly scale: StripScale }) {
  if (spread.n < 2) return null;
  const { lowerQuartile, upperQuartile } = spread;
  const [low, high] = fencesOf(lowerQuartile, upperQuartile);
  const within = spread.runs.map(({ value }) => value).filter((v) => v >= low && v <= high);
  const percent = (value: number) => `${scale.place(value)}%`;
  const middle = rowHeight / 2;
  const whiskers = [
    [Math.min(...within), lowerQuartile],
    [upperQuartile, Math.max(...within)],
  ] as const;
  return (
    <g className="strip-box">
      {whiskers.map(([from, to]) => (
        <line key={`${from} ${to}`} x1={percent(from)} x2={percent(to)} y1={middle} y2={middle} />
      ))}
      <rect
        x={percent(lowerQuartile)}
        width={`${scale.place(upperQuartile) - scale.place(lowerQuartile)}%`}
        y={middle - 9}
        height={18}
      />
      <line
        className="strip-middle"
        x1={percent(spread.median)}
        x2={percent(spread.median)}
        y1={middle - 11}
        y2={middle + 11}
      />
    </g>
  );
}
