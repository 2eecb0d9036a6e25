import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { cpuOfRun, rateBucketsFor } from '../derived.ts';
import { xOf } from '../domain.ts';
import { gapsOf } from '../gaps.ts';
import { cpuHeightPx } from '../layout.ts';
import { useTurn } from '../use-turn.ts';
import { Missing, MissingBand, missingReason, unsampled } from './missing.tsx';
import { StackedChart } from './stacked-chart.tsx';
import { Stretched } from './stretched.tsx';
import { MarkLines, Track } from './track.tsx';

export interface CounterTrackProps {
  readonly run: RunModel;
  readonly view: TimeWindow;
  /** The window that charts are drawn for; follows `view` a little later. */
  readonly drawn: TimeWindow;
  readonly width: number;
  /** Kinds that are not drawn, parted by spaces. */
  readonly hidden: string;
  /** Upper end of the scale, the same for all sides. */
  readonly top: number;
}

/** Busy cores by kind of process. */
export const CpuTrack = memo(function CpuTrack(props: CounterTrackProps) {
  const { run, view, drawn, width, hidden, top } = props;
  const t = useTranslator();
  const buckets = rateBucketsFor(run, width, drawn.endMs - drawn.startMs);
  const points = cpuOfRun(useTurn(run, 0), drawn.startMs, drawn.endMs, buckets);
  const lacking = missingReason(run, ['samples'], t);
  // Without samples the tools' own totals still tell how much was used, spread over their time.
  const missing =
    lacking !== null && points.length > 0 ? t('timeline.missing.cpu-spread') : lacking;
  const marks = [0, top / 2, top].map((cores) => ({
    y: (cores / top) * cpuHeightPx,
    label: cores === 0 ? '0' : t('timeline.cores', { count: cores, text: t.format.cores(cores) }),
  }));
  return (
    <Track
      id="cpu"
      name={t('timeline.track.cpu')}
      description={t('timeline.cpu.description')}
      height={cpuHeightPx}
      marks={marks}
    >
      <MarkLines marks={marks} width={width} height={cpuHeightPx} />
      <Stretched drawn={drawn} view={view} width={width}>
        <StackedChart
          points={points}
          window={drawn}
          width={width}
          height={cpuHeightPx}
          top={top}
          hidden={hidden}
        />
      </Stretched>
      <Missing
        run={run}
        stretch={unsampled(run)}
        view={view}
        width={width}
        height={cpuHeightPx}
        text={missing}
      />
      <Gaps run={run} view={view} width={width} height={cpuHeightPx} />
    </Track>
  );
});

/** Stretches without a sample (the machine was suspended, or far too busy), marked as such. */
export function Gaps(props: {
  readonly run: RunModel;
  readonly view: TimeWindow;
  readonly width: number;
  readonly height: number;
}) {
  const { run, view, width, height } = props;
  const t = useTranslator();
  return gapsOf(run).map((gap) => {
    const from = Math.max(0, xOf(gap.startMs, view, width));
    const to = Math.min(width, xOf(gap.endMs, view, width));
    const text = t('timeline.gap', { time: t.format.duration(gap.endMs - gap.startMs) });
    return <MissingBand key={gap.startMs} x={from} width={to - from} height={height} text={text} />;
  });
}
