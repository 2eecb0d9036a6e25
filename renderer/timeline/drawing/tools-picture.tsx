import { memo } from 'react';
import { shownRowsOfRun } from './derived.ts';
import type { ColorBy } from './palette.ts';
import { Picture, type PictureProps } from './picture.tsx';
import { ToolBars, ToolLabels } from './tool-bars.tsx';

/** How much of a row its bar fills. */
const barShare = 0.87;
const mostRowPx = 15;

/**
 * One bar a process, in as few rows as ran at the same time. All rows are fitted into the height; none
 * is higher than `rowPx`.
 */
export const ToolsPicture = memo(function ToolsPicture(
  props: PictureProps & {
    /** Kinds that are not drawn, parted by spaces. */
    readonly hidden: string;
    readonly rowPx?: number;
    readonly colorBy?: ColorBy;
  },
) {
  const { run, window, width, height, fontPx, hidden, ids, colorBy = 'kind' } = props;
  const rows = shownRowsOfRun(run, hidden, '', 'still');
  const rowPx = Math.min(props.rowPx ?? mostRowPx, height / Math.max(1, rows.length));
  const geometry = { rows, window, width, rowPx, barPx: rowPx * barShare };
  return (
    <Picture width={width} height={height} fontPx={fontPx}>
      <ToolBars {...geometry} ids={ids} run={run} colorBy={colorBy} />
      {rowPx < fontPx ? null : <ToolLabels {...geometry} fontPx={fontPx} />}
    </Picture>
  );
});
