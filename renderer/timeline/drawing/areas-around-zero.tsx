import { Area } from 'recharts';
import type { Milliseconds } from '../../../src/units.ts';
import { CurvesFrame, type CurvesFrameProps, curve } from './curves-frame.tsx';

/** Areas that reach from a line of zero in the middle up to `top` and down to `-top`. */
export function AreasAroundZero<P extends { readonly atMs: Milliseconds }>({
  areas,
  ...frame
}: CurvesFrameProps & {
  readonly points: readonly P[];
  /** Each over those before it. `heightOf` is made once: Recharts computes anew when it is another function. */
  readonly areas: readonly {
    readonly name: string;
    readonly heightOf: (point: P) => number | null;
    readonly color: string;
  }[];
}) {
  return (
    <CurvesFrame {...frame} bottom={-frame.top}>
      {areas.map(({ name, heightOf, color }) => (
        <Area
          {...curve}
          key={name}
          dataKey={heightOf}
          name={name}
          baseValue={0}
          stroke="none"
          fill={color}
          fillOpacity={0.85}
        />
      ))}
    </CurvesFrame>
  );
}
