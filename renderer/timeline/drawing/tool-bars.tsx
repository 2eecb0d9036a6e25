import { memo } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { fillOf, kindPaints } from './palette.ts';
import type { Rows } from './rows.ts';
import { toolLabels, toolPaths } from './tool-paths.ts';

/** The geometry of bars in rows. */
export interface RowsProps {
  readonly rows: Rows;
  readonly window: TimeWindow;
  readonly width: number;
  /** From one row to the next, and how much of it a bar fills, in px. */
  readonly rowPx: number;
  readonly barPx: number;
}

/** The bars, as a group of an SVG: one path for each colour. */
export const ToolBars = memo(function ToolBars(
  props: RowsProps & { readonly ids?: string | undefined },
) {
  const { rows, window, width, rowPx, barPx, ids } = props;
  const paths = toolPaths(rows, window, width, rowPx, barPx);
  return kindPaints.flatMap((paint) =>
    paths
      .filter((path) => path.kind === paint.kind)
      .map((path) => (
        <path
          key={`${path.kind}${path.shade}`}
          d={path.d}
          fill={fillOf(paint, ids)}
          className={path.shade === 0 ? undefined : 'tl-bar-second'}
        />
      )),
  );
});

/** Names in those bars that have room for one. */
export const ToolLabels = memo(function ToolLabels(props: RowsProps & { readonly fontPx: number }) {
  const { rows, window, width, rowPx, fontPx } = props;
  return toolLabels(rows, window, width, rowPx, fontPx).map((label) => (
    <text key={label.span} x={label.x} y={label.y} className="tl-bar-label">
      {label.text}
    </text>
  ));
});
