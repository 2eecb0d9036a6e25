import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import type { DiskPoint, TimeWindow } from '../../../src/timeline/series.ts';
import { noMargin } from './stacked-chart.tsx';

const down = (value: number | null) => (value === null ? null : -value);
const areas = [
  { name: 'read', valueOf: (point: DiskPoint) => point.readBytesPerSecond },
  { name: 'read-disk', valueOf: (point: DiskPoint) => point.diskReadBytesPerSecond },
  { name: 'write', valueOf: (point: DiskPoint) => down(point.writtenBytesPerSecond) },
  { name: 'write-disk', valueOf: (point: DiskPoint) => down(point.diskWrittenBytesPerSecond) },
] as const;

/** Rates from `-top` (written) to `top` (read), the disk's own share over them. */
export const DiskChart = memo(function DiskChart(props: {
  readonly points: readonly DiskPoint[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}) {
  const { points, window, width, height, top } = props;
  return (
    <AreaChart
      width={width}
      height={height}
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
