import { memo } from 'react';
import type { KindPoint } from '../../../src/timeline/series.ts';
import { Band } from './curves.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';
import { fillOf, kindPaints } from './palette.ts';
import { stackKinds } from './stack.ts';

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
    <CurvesFrame {...frame} bottom={0}>
      {used.map((paint) => (
        <Band
          key={paint.kind}
          name={paint.kind}
          points={stacked}
          extentOf={({ layers }) => layers[paint.kind]}
          fill={fillOf(paint, ids)}
          opacity={0.9}
        />
      ))}
    </CurvesFrame>
  );
});
