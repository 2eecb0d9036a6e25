import type { ProcessKind } from '../../../src/recording/kinds.ts';
import type { KindPoint } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';

/** The values of one kind at one time, from the lower to the upper edge of its layer. */
export type Layer = readonly [number, number];

/** A point whose kinds are stacked. */
export interface StackedPoint {
  readonly atMs: Milliseconds;
  /** null: the kind is not there, nor right before or after, and nothing is drawn. */
  readonly layers: Readonly<Record<ProcessKind, Layer | null>>;
}

/** Stacks the given kinds in their order; others are left out. */
export function stackKinds(
  points: readonly KindPoint[],
  kinds: readonly ProcessKind[],
): readonly StackedPoint[] {
  return points.map((point, index) => {
    const before = points[index - 1]?.values;
    const after = points[index + 1]?.values;
    let height = 0;
    const layers: Record<ProcessKind, Layer | null> = { ...noLayers };
    for (const kind of kinds) {
      const value = point.values[kind];
      // A layer that begins or ends here has no height yet, but a slope to its neighbour.
      if (value > 0 || (before?.[kind] ?? 0) > 0 || (after?.[kind] ?? 0) > 0) {
        layers[kind] = [height, height + value];
      }
      height += value;
    }
    return { atMs: point.atMs, layers };
  });
}

const noLayers: Readonly<Record<ProcessKind, null>> = {
  go: null,
  compile: null,
  asm: null,
  link: null,
  program: null,
  other: null,
  self: null,
};
