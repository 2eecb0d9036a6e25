import { createContext, memo, type ReactNode, use, useMemo } from 'react';
import { ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
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

interface Extent {
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  readonly bottom: number;
  readonly top: number;
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** From edge to edge; the track draws the ticks. */
const axis = {
  hide: true,
  type: 'number',
  allowDataOverflow: true,
  niceTicks: 'none',
  domain: [0, 1],
} as const;

/** A point of the chart, in px; null: none. */
export interface Place {
  readonly x: number | null;
  readonly y: number | null;
}

type PlaceOf = (atMs: Milliseconds, value: number) => Place;

const Places = createContext<PlaceOf | null>(null);
const Curves = createContext<ReactNode>(null);
const Shown = createContext<Extent>({ startMs: 0, endMs: 1, bottom: 0, top: 1 });

/**
 * The frame of all curves: time across, values from `bottom` to `top`, and no axes, which the track draws.
 * `children`: `Band`s and `Line`s. They and what the frame shows reach their place in the chart by contexts,
 * past the chart itself, whose axes go from 0 to 1: it is made anew only as its size changes.
 */
export function CurvesFrame(
  props: CurvesFrameProps & { readonly bottom: number; readonly children: ReactNode },
) {
  const { window, width, height, bottom, top, children } = props;
  const { startMs, endMs } = window;
  const shown = useMemo(() => ({ startMs, endMs, bottom, top }), [startMs, endMs, bottom, top]);
  return (
    <Shown value={shown}>
      <Curves value={children}>
        <Chart width={width} height={height} />
      </Curves>
    </Shown>
  );
}

const Chart = memo(function Chart(props: { readonly width: number; readonly height: number }) {
  const { width, height } = props;
  return (
    <ComposedChart width={width} height={height} margin={noMargin} accessibilityLayer={false}>
      <XAxis {...axis} dataKey="atMs" />
      <YAxis {...axis} />
      <Slot />
    </ComposedChart>
  );
});

function Slot() {
  const curves = use(Curves);
  const { startMs, endMs, bottom, top } = use(Shown);
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  const placeOf = useMemo((): PlaceOf | null => {
    // The chart has no axes yet.
    if (xOf === undefined || yOf === undefined) return null;
    return (atMs, value) => ({
      x: xOf((atMs - startMs) / (endMs - startMs)) ?? null,
      y: yOf((value - bottom) / (top - bottom)) ?? null,
    });
  }, [xOf, yOf, startMs, endMs, bottom, top]);
  return <Places value={placeOf}>{curves}</Places>;
}

/** Where a value lies in the chart around; null: the chart has no axes yet. */
export function usePlace(): PlaceOf | null {
  return use(Places);
}
