import { memo, useMemo } from 'react';
import type { CommonMetric } from '../../../src/compare/common-series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { byteMarks, coreMarks, rateMarks } from '../drawing/axis-marks.ts';
import { phasesOfRun } from '../drawing/derived.ts';
import { niceTop } from '../drawing/geometry.ts';
import { LinesChart } from '../drawing/lines-chart.tsx';
import { sideColor, sideDash } from '../drawing/palette.ts';
import { PhasesPicture, phaseWords } from '../drawing/phases-picture.tsx';
import type { Scales } from '../drawing/scales.ts';
import { useHeights } from '../heights.ts';
import { cpuHeightPx, diskHeightPx, labelFontPx, phaseHeightPx, ramHeightPx } from '../layout.ts';
import { NotesLane } from '../notes/notes-lane.tsx';
import { ZeroContext } from '../own-clock.ts';
import { RunHeader } from '../run-header.tsx';
import { AtView } from '../tracks/at-view.tsx';
import { Track } from '../tracks/track.tsx';
import type { Turns } from '../turns.ts';
import type { AlignedSide } from './aligned-sides.ts';
import { mostOf, pointsOf } from './common-points.ts';
import { CommonTrack, type Shown } from './common-track.tsx';

/** Charts that several sides share are a little higher: their lines cross. */
const higher = 1.6;
const leastRate = 1e6;

/** All sides in the same tracks: their phases above one another, CPU, RAM and disk as lines in one frame. */
export function OverlayView(props: {
  readonly sides: readonly AlignedSide[];
  /** Of each side. */
  readonly turns: readonly Turns[];
  readonly shown: Shown;
  readonly scales: Scales;
}) {
  const t = useTranslator();
  const { sides, turns, shown, scales } = props;
  return (
    <section className="tl-side-view tl-overlay" aria-label={t('overlay.name')}>
      {sides.map(({ side, run, runIds, medianRunId }, index) => (
        <RunHeader
          key={side}
          side={side}
          index={index}
          run={turns[index]?.ram ?? run}
          runIds={runIds.join(' ')}
          medianRunId={medianRunId}
        />
      ))}
      <LinesLegend sides={sides} />
      <div className="tl-tracks">
        {sides.map(({ side, run, zeroMs }, index) => (
          <div key={side} data-run={run.start.run}>
            <ZeroContext value={zeroMs}>
              <NotesLane run={run.start.run} notes={run.notes} width={shown.width} />
            </ZeroContext>
            <Track
              id="phases"
              run={run.start.run}
              name={index === 0 ? t('timeline.track.phases') : ''}
              lane={side}
              description={[
                t('timeline.side', { side }),
                t('timeline.track.phases'),
                ...phasesOfRun(run).map((phase) => phaseWords(phase, run, t)[0] ?? ''),
              ].join(', ')}
              height={phaseHeightPx}
            >
              <ZeroContext value={zeroMs}>
                <AtView
                  draw={(view) => (
                    <PhasesPicture
                      run={run}
                      window={view}
                      width={shown.width}
                      height={phaseHeightPx}
                      fontPx={labelFontPx}
                      t={t}
                    />
                  )}
                />
              </ZeroContext>
            </Track>
          </div>
        ))}
        <Lines sides={sides} shown={shown} coresTop={scales.cores} ramTop={scales.ramBytes} />
      </div>
    </section>
  );
}

const Lines = memo(function Lines(props: {
  readonly sides: readonly AlignedSide[];
  readonly shown: Shown;
  readonly coresTop: number;
  readonly ramTop: number;
}) {
  const t = useTranslator();
  const { sides, shown, coresTop, ramTop } = props;
  const { drawn, width } = shown;
  const heights = useHeights();
  const cpuPx = Math.round(heights.cpu * higher);
  const ramPx = Math.round(heights.ram * higher);
  const diskPx = 2 * Math.round((heights.disk * higher) / 2);
  const points = useMemo(() => {
    const of = (metric: CommonMetric) => pointsOf(sides, metric, drawn, width, null);
    const [read, written] = [of('read'), of('written')];
    const disk = read.map(({ atMs, values }, index) => ({
      atMs,
      values: [
        ...values,
        ...(written[index]?.values ?? []).map((value) => (value === null ? null : -value)),
      ],
    }));
    // Ticks of the kernel now and then fall into the wrong sample: more than all cores is no peak.
    const cpu = of('cpu').map(({ atMs, values }) => ({
      atMs,
      values: values.map((cores) => (cores === null ? null : Math.min(coresTop, cores))),
    }));
    return { cpu, ram: of('ram'), disk };
  }, [sides, drawn, width, coresTop]);
  const rate = niceTop(mostOf(points.disk), leastRate);
  const missing = (of: readonly { readonly values: readonly (number | null)[] }[]) =>
    sides
      .filter((_, index) => of.every(({ values }) => (values[index] ?? null) === null))
      .filter(({ run }) => run.frontMs > 0)
      .map(({ side }) => t('overlay.not-measured', { side }));
  const chart = { window: drawn, width, sides: sides.length };
  const run = sides[0]?.run.start.run ?? '';
  return (
    <>
      <CommonTrack
        shown={shown}
        id="cpu"
        run={run}
        name={t('timeline.track.cpu')}
        description={t('overlay.cpu')}
        height={cpuPx}
        growsFromPx={cpuHeightPx * higher}
        marks={coreMarks(coresTop, cpuPx, t)}
        missing={missing(points.cpu)}
        chart={
          <LinesChart {...chart} points={points.cpu} height={cpuPx} bottom={0} top={coresTop} />
        }
      />
      <CommonTrack
        shown={shown}
        id="ram"
        run={run}
        name={t('timeline.track.ram')}
        description={t('overlay.ram')}
        height={ramPx}
        growsFromPx={ramHeightPx * higher}
        marks={byteMarks(ramTop, ramPx, t)}
        missing={missing(points.ram)}
        chart={<LinesChart {...chart} points={points.ram} height={ramPx} bottom={0} top={ramTop} />}
      />
      <CommonTrack
        shown={shown}
        id="disk"
        run={run}
        name={t('timeline.track.disk')}
        description={t('overlay.disk')}
        height={diskPx}
        growsFromPx={diskHeightPx * higher}
        marks={[...rateMarks(rate, diskPx, t), { y: diskPx / 2, label: '0' }]}
        missing={missing(points.disk)}
        chart={
          <LinesChart {...chart} points={points.disk} height={diskPx} bottom={-rate} top={rate} />
        }
      />
    </>
  );
});

function LinesLegend(props: { readonly sides: readonly AlignedSide[] }) {
  return (
    <ul className="tl-lines" aria-hidden="true">
      {props.sides.map(({ side, run }, index) => (
        <li key={side}>
          <svg width="30" height="10" aria-hidden="true">
            <line
              x1="0"
              x2="30"
              y1="5"
              y2="5"
              stroke={sideColor(index)}
              strokeWidth="2"
              strokeDasharray={sideDash(index)}
            />
          </svg>
          {side} {run.start.label}
        </li>
      ))}
    </ul>
  );
}
