import type { ReactNode } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';

/** Where curves are drawn, and what of time and of values they show. */
export interface CurvesFrameProps {
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge. */
  readonly top: number;
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** What all areas and lines have in common: plain, without points, and at rest. */
export const curve = {
  type: 'linear',
  dot: false,
  activeDot: false,
  isAnimationActive: false,
} as const;

/** The frame of all curves: time across, values from `bottom` to `top`, and no axes, which the track draws. */
export function CurvesFrame<P extends { readonly atMs: Milliseconds }>(
  props: CurvesFrameProps & {
    readonly points: readonly P[];
    readonly bottom: number;
    /** Recharts' areas or lines, each with `curve`. */
    readonly children: ReactNode;
  },
) {
  const { points, window, width, height, bottom, top, children } = props;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={points as P[]}
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
      {children}
    </ComposedChart>
  );
}
