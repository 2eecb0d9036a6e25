import { memo, useMemo } from 'react';
import { type CommonMetric, differenceSeries } from '../../../src/compare/common-series.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { useTranslator } from '../../ui/translator.tsx';
import type { AxisMark } from '../drawing/axis-picture.tsx';
import { DifferenceChart } from '../drawing/difference-chart.tsx';
import { niceTop } from '../drawing/geometry.ts';
import { sideColor } from '../drawing/palette.ts';
import { useHeights } from '../heights.ts';
import { cpuHeightPx, diskHeightPx } from '../layout.ts';
import { NotesLane } from '../notes/notes-lane.tsx';
import { ZeroContext } from '../own-clock.ts';
import type { TrackId } from '../view-memory.ts';
import type { AlignedSide } from './aligned-sides.ts';
import { pointsOf } from './common-points.ts';
import { CommonTrack, type Shown } from './common-track.tsx';
import { PackageBars } from './package-bars.tsx';

interface Row {
  readonly metric: CommonMetric;
  readonly id: TrackId;
  /** It is as high as this track of a side. */
  readonly grows: 'cpu' | 'disk';
  /** The upper edge is never closer to zero than this. */
  readonly least: number;
}

const rows: readonly Row[] = [
  { metric: 'cpu', id: 'cpu', grows: 'cpu', least: 1 },
  { metric: 'ram', id: 'ram', grows: 'cpu', least: 20e6 },
  { metric: 'read', id: 'disk', grows: 'disk', least: 1e6 },
  { metric: 'written', id: 'disk', grows: 'disk', least: 1e6 },
];

/** What each further side used more or less than the first, over the common axis and by packages. */
export function DifferenceView(props: {
  readonly sides: readonly AlignedSide[];
  readonly shown: Shown;
}) {
  const { sides, shown } = props;
  const [first, ...others] = sides;
  if (first === undefined) return null;
  return others.map((other, index) => (
    <Difference
      key={other.side}
      first={first}
      other={other}
      otherColor={sideColor(index + 1)}
      shown={shown}
    />
  ));
}

function Difference(props: {
  readonly first: AlignedSide;
  readonly other: AlignedSide;
  readonly otherColor: string;
  readonly shown: Shown;
}) {
  const t = useTranslator();
  const { first, other, otherColor, shown } = props;
  const names = { first: first.side, other: other.side };
  const firstColor = sideColor(0);
  return (
    <section className="tl-side-view" aria-label={t('difference.region', names)}>
      <header
        className="tl-header tl-difference-head"
        style={{ borderInlineStartColor: otherColor }}
      >
        <h2>{t('difference.name', names)}</h2>
        <code>{other.run.start.label}</code>
        <span aria-hidden="true">−</span>
        <code>{first.run.start.label}</code>
        <ul className="tl-lines">
          {[
            { side: other.side, color: otherColor, sign: '▲' },
            { side: first.side, color: firstColor, sign: '▼' },
          ].map(({ side, color, sign }) => (
            <li key={side}>
              <i className="tl-swatch" style={{ backgroundColor: color }} />
              {sign} {t('difference.more', { side })}
            </li>
          ))}
        </ul>
      </header>
      <div className="tl-tracks">
        {[first, other].map(({ side, run, zeroMs }) => (
          <ZeroContext key={side} value={zeroMs}>
            <NotesLane run={run.start.run} notes={run.notes} width={shown.width} />
          </ZeroContext>
        ))}
        {rows.map((row) => (
          <DifferenceTrack
            key={row.metric}
            row={row}
            first={first}
            other={other}
            colors={`${otherColor} ${firstColor}`}
            shown={shown}
          />
        ))}
      </div>
      <PackageBars first={first} other={other} firstColor={firstColor} otherColor={otherColor} />
    </section>
  );
}

const DifferenceTrack = memo(function DifferenceTrack(props: {
  readonly row: Row;
  readonly first: AlignedSide;
  readonly other: AlignedSide;
  /** Of the other side and of the first, parted by a space. */
  readonly colors: string;
  readonly shown: Shown;
}) {
  const t = useTranslator();
  const { row, first, other, shown } = props;
  const { drawn, width } = shown;
  const height = useHeights()[row.grows];
  const points = useMemo(
    () => differenceSeries(pointsOf([first, other], row.metric, drawn, width, 0), 1),
    [first, other, row, drawn, width],
  );
  const top = niceTop(
    points.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0),
    row.least,
  );
  const [aboveColor = '', belowColor = ''] = props.colors.split(' ');
  const names = { first: first.side, other: other.side };
  const unknown = points.every(({ value }) => value === null);
  const lane =
    row.metric === 'read' || row.metric === 'written'
      ? { lane: t(`difference.lane.${row.metric}`) }
      : {};
  return (
    <CommonTrack
      shown={shown}
      id={row.id}
      run={first.run.start.run}
      name={
        row.metric === 'written' ? '' : t(`timeline.track.${row.id === 'files' ? 'cpu' : row.id}`)
      }
      {...lane}
      description={t(`difference.${row.metric}`, names)}
      height={height}
      growsFromPx={row.grows === 'cpu' ? cpuHeightPx : diskHeightPx}
      marks={marks(row, height, top, t)}
      missing={unknown ? [t('value.not-measured')] : []}
      chart={
        <DifferenceChart
          points={points}
          window={drawn}
          width={width}
          height={height}
          top={top}
          aboveColor={aboveColor}
          belowColor={belowColor}
        />
      }
    />
  );
});

function marks({ metric }: Row, heightPx: number, top: number, t: Translator): readonly AxisMark[] {
  const text =
    metric === 'cpu'
      ? t('timeline.cores', { count: top, text: t.format.cores(top) })
      : metric === 'ram'
        ? t.format.bytes(top)
        : t.format.bytesPerSecond(top);
  // The middle of a lane is where its name stands.
  const lane = metric === 'read' || metric === 'written';
  return [
    { y: heightPx, label: `±${text}` },
    { y: heightPx / 2, label: lane ? '' : '0' },
  ];
}
