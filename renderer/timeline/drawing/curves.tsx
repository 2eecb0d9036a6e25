import { Curve, useXAxisScale, useYAxisScale } from 'recharts';
import type { Milliseconds } from '../../../src/units.ts';

interface Timed {
  readonly atMs: Milliseconds;
}

/** The area from one value to another at each time. null: a gap. */
export function Band<P extends Timed>(props: {
  readonly name: string;
  readonly points: readonly P[];
  readonly extentOf: (point: P) => readonly [number, number] | null;
  readonly fill: string;
  readonly opacity: number;
}) {
  const place = usePlace();
  if (place === null) return null;
  const { points, extentOf } = props;
  const extents = points.map(extentOf);
  const edge = (index: 0 | 1) =>
    points.map(({ atMs }, at) => place(atMs, extents[at]?.[index] ?? null));
  return (
    <Curve
      className="tl-band"
      data-name={props.name}
      points={edge(1)}
      baseLine={edge(0)}
      stroke="none"
      fill={props.fill}
      fillOpacity={props.opacity}
    />
  );
}

/** A line through the values. null: a gap. */
export function Line<P extends Timed>(props: {
  readonly name: string;
  readonly points: readonly P[];
  readonly valueOf: (point: P) => number | null;
  readonly stroke: string;
  readonly dashes: string;
}) {
  const place = usePlace();
  if (place === null) return null;
  return (
    <Curve
      className="tl-line"
      data-name={props.name}
      points={props.points.map((point) => place(point.atMs, props.valueOf(point)))}
      stroke={props.stroke}
      strokeWidth={1.5}
      strokeDasharray={props.dashes}
      fill="none"
    />
  );
}

/** Where a value lies in the chart that is drawn; null: the chart has no axes yet. */
function usePlace() {
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  if (xOf === undefined || yOf === undefined) return null;
  return (atMs: Milliseconds, value: number | null) => ({
    x: xOf(atMs) ?? null,
    y: value === null ? null : (yOf(value) ?? null),
  });
}
