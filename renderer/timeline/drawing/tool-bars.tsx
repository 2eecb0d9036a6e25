import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import { originOf } from '../../../src/timeline/origins.ts';
import { perRun } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { barFills, type ColorBy } from './palette.ts';
import type { Rows } from './rows.ts';
import { type GroupOf, type Shades, toolLabels, toolPaths } from './tool-paths.ts';
import { stagePaths } from './tool-stages.ts';
import { sameTools, type ToolTile } from './tool-tiles.ts';

/** The geometry of bars in rows. */
export interface RowsProps {
  readonly rows: Rows;
  readonly window: TimeWindow;
  readonly width: number;
  /** From one row to the next, and how much of it a bar fills, in px. */
  readonly rowPx: number;
  readonly barPx: number;
}

interface TileProps extends Omit<RowsProps, 'rows'> {
  readonly tile: ToolTile;
  /** Needed to colour by origin. */
  readonly run: RunModel;
  readonly colorBy: ColorBy;
  /** Id of the selected tool; null: none. */
  readonly selected: string | null;
  readonly fontPx: number;
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
    readonly shades?: Shades;
  },
) {
  const { rows, window, width, rowPx, barPx, ids, run, colorBy = 'kind', shades } = props;
  const byOrigin = colorBy === 'origin' && run !== undefined;
  const groupOf = byOrigin ? originGroupOf(run) : undefined;
  const paths = toolPaths(rows, window, width, rowPx, barPx, groupOf, shades);
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

/** The bars of a tile with their stages and names; drawn anew only when its tools change. */
export const ToolsOfTile = memo(
  function ToolsOfTile(props: TileProps) {
    const { tile, run, colorBy, selected, fontPx, ...geometry } = props;
    const { rows } = tile;
    return (
      <>
        <ToolBars
          {...geometry}
          rows={rows}
          run={run}
          colorBy={colorBy}
          shades={(row) => tile.shades[row] ?? 0}
        />
        <ToolStages {...geometry} rows={rows} selected={selected} />
        <ToolLabels {...geometry} rows={rows} fontPx={fontPx} />
      </>
    );
  },
  (before, now) =>
    before.window === now.window &&
    before.width === now.width &&
    before.rowPx === now.rowPx &&
    before.barPx === now.barPx &&
    before.colorBy === now.colorBy &&
    before.selected === now.selected &&
    before.fontPx === now.fontPx &&
    // The origin of a package is told when the run is over.
    before.run.packages === now.run.packages &&
    sameTools(before.tile, now.tile),
);
