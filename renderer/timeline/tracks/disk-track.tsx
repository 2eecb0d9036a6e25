import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import type { DiskPoint, TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { diskOfRun, rateBucketsFor } from '../derived.ts';
import { diskHeightPx } from '../layout.ts';
import { useTurn } from '../use-turn.ts';
import { type CounterTrackProps, Gaps } from './cpu-track.tsx';
import { Missing, missingReason } from './missing.tsx';
import { noMargin } from './stacked-chart.tsx';
import { Stretched } from './stretched.tsx';
import { MarkLines, Track } from './track.tsx';

/** Bytes a second: read above the line, written below; darker what reached the disk itself. */
export const DiskTrack = memo(function DiskTrack(props: CounterTrackProps) {
  const { run, view, drawn, width, top } = props;
  const t = useTranslator();
  const buckets = rateBucketsFor(run, width, drawn.endMs - drawn.startMs);
  const points = diskOfRun(useTurn(run, 2), drawn.startMs, drawn.endMs, buckets);
  const unknown = points.length > 0 && points.every((point) => point.readBytesPerSecond === null);
  const missing =
    missingReason(run, ['disk', 'samples'], t) ?? (unknown ? t('timeline.missing.disk') : null);
  const rate = t.format.bytesPerSecond(top);
  const marks = [
    { y: diskHeightPx, label: t('timeline.axis.read', { rate }) },
    { y: 0, label: t('timeline.axis.written', { rate }) },
  ];
  return (
    <Track
      id="disk"
      name={t('timeline.track.disk')}
      description={t('timeline.disk.description')}
      height={diskHeightPx}
      marks={marks}
    >
      <MarkLines marks={[{ y: diskHeightPx / 2, label: '' }]} width={width} height={diskHeightPx} />
      <Stretched drawn={drawn} view={view} width={width}>
        <DiskChart points={points} window={drawn} width={width} top={top} />
      </Stretched>
      <Missing run={run} view={view} width={width} height={diskHeightPx} text={missing} />
      <Gaps run={run} view={view} width={width} height={diskHeightPx} />
    </Track>
  );
});

const down = (value: number | null) => (value === null ? null : -value);
const areas = [
  { name: 'read', valueOf: (point: DiskPoint) => point.readBytesPerSecond },
  { name: 'read-disk', valueOf: (point: DiskPoint) => point.diskReadBytesPerSecond },
  { name: 'write', valueOf: (point: DiskPoint) => down(point.writtenBytesPerSecond) },
  { name: 'write-disk', valueOf: (point: DiskPoint) => down(point.diskWrittenBytesPerSecond) },
] as const;

const DiskChart = memo(function DiskChart(props: {
  readonly points: readonly DiskPoint[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly top: number;
}) {
  const { points, window, width, top } = props;
  return (
    <AreaChart
      width={width}
      height={diskHeightPx}
      data={points as DiskPoint[]}
      margin={noMargin}
      accessibilityLayer={false}
    >
      <XAxis
        hide
        type="number"
        dataKey="atMs"
        domain={[window.startMs, window.endMs]}
        allowDataOverflow
      />
      <YAxis hide type="number" domain={[-top, top]} allowDataOverflow />
      {areas.map((area) => (
        <Area
          key={area.name}
          dataKey={area.valueOf}
          name={area.name}
          type="linear"
          baseValue={0}
          stroke="none"
          fill={`var(--track-${area.name})`}
          fillOpacity={0.85}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
});
