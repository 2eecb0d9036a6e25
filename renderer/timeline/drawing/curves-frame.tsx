import { createContext, memo, type ReactNode, use, useMemo } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import type { TimeWindow } from '../../../src/timeline/series.ts';

/** Where curves are drawn, and what of time and of values they show. */
export interface CurvesFrameProps {
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge. */
  readonly top: number;
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** Ends where it is told to; the track draws the ticks. */
const axis = { hide: true, type: 'number', allowDataOverflow: true, niceTicks: 'none' } as const;

const Curves = createContext<ReactNode>(null);

/**
 * The frame of all curves: time across, values from `bottom` to `top`, and no axes, which the track draws.
 * `children`: `Band`s and `Line`s. They reach their place in the chart by a context, past the chart itself:
 * new values are drawn without it, and it is made anew only as its size or its axes change.
 */
export function CurvesFrame(
  props: CurvesFrameProps & { readonly bottom: number; readonly children: ReactNode },
) {
  const { window, width, height, bottom, top, children } = props;
  return (
    <Curves value={children}>
      <Chart
        startMs={window.startMs}
        endMs={window.endMs}
        width={width}
        height={height}
        bottom={bottom}
        top={top}
      />
    </Curves>
  );
}

const Chart = memo(function Chart(props: {
  readonly startMs: number;
  readonly endMs: number;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly top: number;
}) {
  const { startMs, endMs, width, height, bottom, top } = props;
  const times = useMemo(() => [startMs, endMs] as const, [startMs, endMs]);
  const values = useMemo(() => [bottom, top] as const, [bottom, top]);
  return (
    <ComposedChart width={width} height={height} margin={noMargin} accessibilityLayer={false}>
      <XAxis {...axis} dataKey="atMs" domain={times} />
      <YAxis {...axis} domain={values} />
      <Slot />
    </ComposedChart>
  );
});

function Slot() {
  return use(Curves);
}
