import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { noMargin } from './stacked-chart.tsx';

/** What one side shows more than another at one time; null: not known. */
export interface DifferencePoint {
  readonly atMs: Milliseconds;
  readonly value: number | null;
}

const more = ({ value }: DifferencePoint) => (value === null ? null : Math.max(0, value));
const less = ({ value }: DifferencePoint) => (value === null ? null : Math.min(0, value));

/** A difference around a line of zero: above it in the colour of the side that has more, below in the other's. */
export const DifferenceChart = memo(function DifferenceChart(props: {
  readonly points: readonly DifferencePoint[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly aboveColor: string;
  readonly belowColor: string;
}) {
  const { points, window, width, height, top, aboveColor, belowColor } = props;
  const areas = [
    { name: 'more', valueOf: more, color: aboveColor },
    { name: 'less', valueOf: less, color: belowColor },
  ] as const;
  return (
    <AreaChart
      width={width}
      height={height}
      data={points as DifferencePoint[]}
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
          fill={area.color}
          fillOpacity={0.85}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
});
