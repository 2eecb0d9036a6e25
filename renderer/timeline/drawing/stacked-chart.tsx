import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import { type ProcessKind, processKinds } from '../../../src/recording/kinds.ts';
import type { KindPoint, TimeWindow } from '../../../src/timeline/series.ts';
import { fillOf, kindPaints } from './palette.ts';
import { type Layer, type StackedPoint, stackKinds } from './stack.ts';

// One function a kind, made once: Recharts computes anew when a dataKey is another function.
const pickers = Object.fromEntries(
  processKinds.map((kind) => [kind, (point: StackedPoint) => point.layers[kind] ?? null]),
) as Readonly<Record<ProcessKind, (point: StackedPoint) => Layer | null>>;

export const noMargin = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** Values by kind of process, stacked, from 0 to `top`. */
export const StackedChart = memo(function StackedChart(props: {
  readonly points: readonly KindPoint[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** Kinds that are left out, parted by spaces. */
  readonly hidden: string;
  readonly ids?: string;
}) {
  const { points, window, width, height, top, hidden, ids } = props;
  const without = hidden.split(' ');
  const used = kindPaints.filter(
    (paint) =>
      !without.includes(paint.kind) && points.some((point) => (point.values[paint.kind] ?? 0) > 0),
  );
  const stacked = stackKinds(
    points,
    used.map((paint) => paint.kind),
  );
  return (
    <AreaChart
      width={width}
      height={height}
      data={stacked as StackedPoint[]}
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
      <YAxis hide type="number" domain={[0, top]} allowDataOverflow />
      {used.map((paint) => (
        <Area
          key={paint.kind}
          dataKey={pickers[paint.kind]}
          name={paint.kind}
          type="linear"
          stroke="none"
          fill={fillOf(paint, ids)}
          fillOpacity={0.9}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
});
