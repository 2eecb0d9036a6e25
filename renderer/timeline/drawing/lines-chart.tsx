import { memo } from 'react';
import { Line } from 'recharts';
import type { Milliseconds } from '../../../src/units.ts';
import { CurvesFrame, type CurvesFrameProps, curve } from './curves-frame.tsx';
import { sideColor, sideDash } from './palette.ts';

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
export const LinesChart = memo(function LinesChart({
  sides,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly LinesPoint[];
  readonly bottom: number;
  readonly sides: number;
}) {
  const lines = Array.from({ length: frame.points[0]?.values.length ?? 0 }, (_, index) => index);
  return (
    <CurvesFrame {...frame}>
      {lines.map((line) => (
        <Line
          {...curve}
          key={line}
          dataKey={pickerOf(line)}
          name={String(line)}
          stroke={sideColor(line % sides)}
          strokeWidth={1.5}
          strokeDasharray={sideDash(line % sides)}
        />
      ))}
    </CurvesFrame>
  );
});
