import { Curve } from 'recharts';
import type { Milliseconds } from '../../../src/units.ts';
import { type Place, usePlace } from './curves-frame.tsx';

interface Timed {
  readonly atMs: Milliseconds;
}

type Extent = readonly [number, number] | null;

const gap: Place = { x: null, y: null };

/** The area from one value to another at each time. null: a gap. */
export function Band<P extends Timed>(props: {
  readonly name: string;
  readonly points: readonly P[];
  readonly extentOf: (point: P) => Extent;
  readonly fill: string;
  readonly opacity: number;
}) {
  const place = usePlace();
  if (place === null) return null;
  return (
    <Curve
      className="tl-band"
      data-name={props.name}
      type="linearClosed"
      points={outline(props.points, props.extentOf, place)}
      stroke="none"
      fill={props.fill}
      fillOpacity={props.opacity}
    />
  );
}

/**
 * There along the upper edge and back along the lower one, a piece for each stretch without a gap. (Recharts
 * makes areas as well, but copies each point twice for it, which is half of what a curve costs.)
 */
function outline<P extends Timed>(
  points: readonly P[],
  extentOf: (point: P) => Extent,
  place: (atMs: Milliseconds, value: number) => Place,
): Place[] {
  const line: Place[] = [];
  let back: Place[] = [];
  const turn = () => {
    if (back.length > 0) line.push(...back.reverse(), gap);
    back = [];
  };
  for (const point of points) {
    const extent = extentOf(point);
    if (extent === null) turn();
    else {
      line.push(place(point.atMs, extent[1]));
      back.push(place(point.atMs, extent[0]));
    }
  }
  turn();
  return line;
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
      points={props.points.map((point) => {
        const value = props.valueOf(point);
        return value === null ? gap : place(point.atMs, value);
      })}
      stroke={props.stroke}
      strokeWidth={1.5}
      strokeDasharray={props.dashes}
      fill="none"
    />
  );
}
