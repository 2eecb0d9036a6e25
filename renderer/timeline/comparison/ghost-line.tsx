import { memo, useMemo } from 'react';
import type { CommonMetric } from '../../../src/compare/common-series.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from '../drawing/geometry.ts';
import { sideColor } from '../drawing/palette.ts';
import { Picture } from '../drawing/picture.tsx';
import { pointsOf } from './common-points.ts';

/** A finished side as it is drawn behind another that is still being recorded. */
export interface Ghost {
  readonly run: RunModel;
  readonly zeroMs: number;
}

/** The finished first side as a faint line in the track of another: a race against its time. */
export const GhostLine = memo(function GhostLine(props: {
  readonly ghost: Ghost;
  readonly metric: 'cpu' | 'ram' | 'disk';
  /** What it is drawn for, on the common axis. */
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}) {
  const { ghost, metric, window, width, height, top } = props;
  const d = useMemo(() => {
    const middle = metric === 'disk' ? height / 2 : height;
    const path = (of: CommonMetric, sign: 1 | -1): string => {
      let line = '';
      let open = false;
      for (const { atMs, values } of pointsOf([ghost], of, window, width, null)) {
        const value = values[0] ?? null;
        if (value === null) open = false;
        else {
          const y = middle - sign * (value / top) * middle;
          line += `${open ? 'L' : 'M'}${xOf(atMs, window, width).toFixed(1)} ${y.toFixed(1)}`;
          open = true;
        }
      }
      return line;
    };
    return metric === 'disk' ? path('read', 1) + path('written', -1) : path(metric, 1);
  }, [ghost, metric, window, width, height, top]);
  return (
    <Picture className="tl-over" width={width} height={height}>
      <path d={d} className="tl-ghost" stroke={sideColor(0)} />
    </Picture>
  );
});
