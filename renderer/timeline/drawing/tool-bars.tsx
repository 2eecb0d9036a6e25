import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import { originOf } from '../../../src/timeline/origins.ts';
import { perRun } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { barFills, type ColorBy } from './palette.ts';
import type { Rows } from './rows.ts';
import { type GroupOf, toolLabels, toolPaths } from './tool-paths.ts';
import { stagePaths } from './tool-stages.ts';

/** The geometry of bars in rows. */
export interface RowsProps {
  readonly rows: Rows;
  readonly window: TimeWindow;
  readonly width: number;
  /** From one row to the next, and how much of it a bar fills, in px. */
  readonly rowPx: number;
  readonly barPx: number;
}

const originGroupOf = perRun(
  (run): GroupOf =>
    ({ span }) =>
      originOf(run, span.start.package) ?? 'unknown',
);

/** The bars, as a group of an SVG: one path for each colour. `run` is needed to colour by origin. */
export const ToolBars = memo(function ToolBars(
  props: RowsProps & {
    readonly ids?: string | undefined;
    readonly run?: RunModel;
    readonly colorBy?: ColorBy;
  },
) {
  const { rows, window, width, rowPx, barPx, ids, run, colorBy = 'kind' } = props;
  const byOrigin = colorBy === 'origin' && run !== undefined;
  const groupOf = byOrigin ? originGroupOf(run) : undefined;
  const paths = toolPaths(rows, window, width, rowPx, barPx, groupOf);
  return barFills(byOrigin ? 'origin' : 'kind', ids).flatMap(([group, fill]) =>
    paths
      .filter((path) => path.group === group)
      .map((path) => (
        <path
          key={`${path.group}${path.shade}`}
          d={path.d}
          fill={fill}
          className={path.shade === 0 ? undefined : 'tl-bar-second'}
        />
      )),
  );
});

/** The stages inside wide bars, as a strip along their lower edge: one path for each stage. */
export const ToolStages = memo(function ToolStages(
  props: RowsProps & { readonly selected?: string | null },
) {
  const { rows, window, width, rowPx, barPx, selected = null } = props;
  return stagePaths(rows, window, width, rowPx, barPx, selected).map(({ stage, d }) => (
    <path key={stage} d={d} className="tl-stage" data-stage-part={stage} />
  ));
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
