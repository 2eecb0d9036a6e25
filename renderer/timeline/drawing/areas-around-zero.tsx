import type { Milliseconds } from '../../../src/units.ts';
import { Band } from './curves.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';

interface Areas<P extends { readonly atMs: Milliseconds }> {
  readonly points: readonly P[];
  /** Each over those before it. */
  readonly areas: readonly {
    readonly name: string;
    readonly heightOf: (point: P) => number | null;
    readonly color: string;
  }[];
}

/** Areas that reach from a line of zero in the middle up to `top` and down to `-top`. */
export function AreasAroundZero<P extends { readonly atMs: Milliseconds }>({
  points,
  areas,
  ...frame
}: CurvesFrameProps & Areas<P>) {
  return (
    <CurvesFrame {...frame} bottom={-frame.top}>
      <AreasFromZero points={points} areas={areas} />
    </CurvesFrame>
  );
}

/** The areas alone, in a frame that has its zero in the middle. */
export function AreasFromZero<P extends { readonly atMs: Milliseconds }>(props: Areas<P>) {
  return props.areas.map(({ name, heightOf, color }) => (
    <Band
      key={name}
      name={name}
      points={props.points}
      extentOf={(point) => {
        const height = heightOf(point);
        return height === null ? null : [0, height];
      }}
      fill={color}
      opacity={0.85}
    />
  ));
}
