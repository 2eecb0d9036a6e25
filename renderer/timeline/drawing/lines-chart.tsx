import { memo } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { sideColor, sideDash } from './palette.ts';
import { noMargin } from './stacked-chart.tsx';

/** A value for each line at one time; null: a gap in that line. */
export interface LinesPoint {
  readonly atMs: Milliseconds;
  readonly values: readonly (number | null)[];
}

// One function a line, made once: Recharts computes anew when a dataKey is another function.
const pickers: ((point: LinesPoint) => number | null)[] = [];
function pickerOf(index: number): (point: LinesPoint) => number | null {
  pickers[index] ??= (point) => point.values[index] ?? null;
  return pickers[index];
}

/**
 * Several sides in one frame, a line each in the side's colour and dashes. `values` may hold more than one
 * line a side: the lines after the first round belong to the sides again, from the first on.
 */
export const LinesChart = memo(function LinesChart(props: {
  readonly points: readonly LinesPoint[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly top: number;
  readonly sides: number;
}) {
  const { points, window, width, height, bottom, top, sides } = props;
  const lines = Array.from({ length: points[0]?.values.length ?? 0 }, (_, index) => index);
  return (
    <LineChart
      width={width}
      height={height}
      data={points as LinesPoint[]}
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
      <YAxis hide type="number" domain={[bottom, top]} allowDataOverflow />
      {lines.map((line) => (
        <Line
          key={line}
          dataKey={pickerOf(line)}
          name={String(line)}
          type="linear"
          stroke={sideColor(line % sides)}
          strokeWidth={1.5}
          strokeDasharray={sideDash(line % sides)}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
});
