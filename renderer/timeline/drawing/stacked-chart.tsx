import { memo } from 'react';
import { Area } from 'recharts';
import { type ProcessKind, processKinds } from '../../../src/recording/kinds.ts';
import type { KindPoint } from '../../../src/timeline/series.ts';
import { CurvesFrame, type CurvesFrameProps, curve } from './curves-frame.tsx';
import { fillOf, kindPaints } from './palette.ts';
import { type Layer, type StackedPoint, stackKinds } from './stack.ts';

// One function a kind, made once: Recharts computes anew when a dataKey is another function.
const pickers = Object.fromEntries(
  processKinds.map((kind) => [kind, (point: StackedPoint) => point.layers[kind] ?? null]),
) as Readonly<Record<ProcessKind, (point: StackedPoint) => Layer | null>>;

/** Values by kind of process, stacked, from 0 to `top`. */
export const StackedChart = memo(function StackedChart({
  points,
  hidden,
  ids,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly KindPoint[];
  /** Kinds that are left out, parted by spaces. */
  readonly hidden: string;
  readonly ids?: string;
}) {
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
    <CurvesFrame {...frame} points={stacked} bottom={0}>
      {used.map((paint) => (
        <Area
          {...curve}
          key={paint.kind}
          dataKey={pickers[paint.kind]}
          name={paint.kind}
          stroke="none"
          fill={fillOf(paint, ids)}
          fillOpacity={0.9}
        />
      ))}
    </CurvesFrame>
  );
});
