import { memo } from 'react';
import type { Milliseconds } from '../../../src/units.ts';
import { AreasAroundZero } from './areas-around-zero.tsx';
import type { CurvesFrameProps } from './curves-frame.tsx';

/** What one side shows more than another at one time; null: not known. */
export interface DifferencePoint {
  readonly atMs: Milliseconds;
  readonly value: number | null;
}

const more = ({ value }: DifferencePoint) => (value === null ? null : Math.max(0, value));
const less = ({ value }: DifferencePoint) => (value === null ? null : Math.min(0, value));

/** A difference around a line of zero: above it in the colour of the side that has more, below in the other's. */
export const DifferenceChart = memo(function DifferenceChart({
  aboveColor,
  belowColor,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly DifferencePoint[];
  readonly aboveColor: string;
  readonly belowColor: string;
}) {
  const areas = [
    { name: 'more', heightOf: more, color: aboveColor },
    { name: 'less', heightOf: less, color: belowColor },
  ];
  return <AreasAroundZero {...frame} areas={areas} />;
});
