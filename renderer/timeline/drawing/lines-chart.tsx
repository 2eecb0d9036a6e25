import { memo } from 'react';
import type { Milliseconds } from '../../../src/units.ts';
import { Line } from './curves.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';
import { sideColor, sideDash } from './palette.ts';

/** A value for each line at one time; null: a gap in that line. */
export interface LinesPoint {
  readonly atMs: Milliseconds;
  readonly values: readonly (number | null)[];
}

/**
 * Several sides in one frame, a line each in the side's colour and dashes. `values` may hold more than one
 * line a side: the lines after the first round belong to the sides again, from the first on.
 */
export const LinesChart = memo(function LinesChart({
  points,
  sides,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly LinesPoint[];
  readonly bottom: number;
  readonly sides: number;
}) {
  const lines = Array.from({ length: points[0]?.values.length ?? 0 }, (_, index) => index);
  return (
    <CurvesFrame {...frame}>
      {lines.map((line) => (
        <Line
          key={line}
          name={String(line)}
          points={points}
          valueOf={({ values }) => values[line] ?? null}
          stroke={sideColor(line % sides)}
          dashes={sideDash(line % sides)}
        />
      ))}
    </CurvesFrame>
  );
});
