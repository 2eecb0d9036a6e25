import type { Milliseconds } from '../../../src/units.ts';
import { Band } from './curves.tsx';
import { CurvesFrame, type CurvesFrameProps } from './curves-frame.tsx';

/** Areas that reach from a line of zero in the middle up to `top` and down to `-top`. */
export function AreasAroundZero<P extends { readonly atMs: Milliseconds }>({
  points,
  areas,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly P[];
  /** Each over those before it. */
  readonly areas: readonly {
    readonly name: string;
    readonly heightOf: (point: P) => number | null;
    readonly color: string;
  }[];
}) {
  return (
    <CurvesFrame {...frame} bottom={-frame.top}>
      {areas.map(({ name, heightOf, color }) => (
        <Band
          key={name}
          name={name}
          points={points}
          extentOf={(point) => {
            const height = heightOf(point);
            return height === null ? null : [0, height];
          }}
          fill={color}
          opacity={0.85}
        />
      ))}
    </CurvesFrame>
  );
}
