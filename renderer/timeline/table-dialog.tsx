import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { sortedRows, trackTable } from '../../src/timeline/track-table.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import type { AlignedSide } from './comparison/aligned-sides.ts';
import { ownWindow } from './own-clock.ts';
import { type TableRef, useTimelineStore, useView } from './store.ts';
import { cellText, columnName, tableText } from './table-text.ts';
import './table-dialog.css';

const rowPx = 24;

/** The values behind a track, of the visible part, as a table that can be sorted and copied. */
export const TableDialog = memo(function TableDialog(props: {
  readonly sides: readonly AlignedSide[];
}) {
  const t = useTranslator();
  const table = useTimelineStore((state) => state.table);
  const showTable = useTimelineStore((state) => state.showTable);
  const axis = useView();
  const side = props.sides.find(({ run }) => run.start.run === table?.run);
  // The table tells the run's own times, as the recording does.
  const zeroMs = side?.zeroMs ?? 0;
  const view = useMemo(() => ownWindow(axis, zeroMs), [axis, zeroMs]);
  const run = side?.run;
  const title =
    table === null
      ? ''
      : t('tracks.table.title', {
          track: t(`timeline.track.${table.track}`),
          run: table.run,
          from: t.format.duration(Math.max(0, view.startMs)),
          to: t.format.duration(Math.min(view.endMs, run?.frontMs ?? view.endMs)),
        });
  return (
    <Dialog
      open={table !== null && run !== undefined}
      title={title}
      onClose={() => showTable(null)}
    >
      {table === null || run === undefined ? null : (
        <>
          {props.sides.length < 2 ? null : (
            <div className="tl-values-sides">
              <Segmented
                label={t('timeline.range.side')}
                value={table.run}
                options={props.sides.map((each) => ({
                  value: each.run.start.run,
                  label: each.side,
                  hint: each.run.start.label,
                }))}
                onChange={(chosen) => showTable({ run: chosen, track: table.track })}
              />
            </div>
          )}
          <Values key={`${table.run}-${table.track}`} run={run} table={table} view={view} />
        </>
      )}
    </Dialog>
  );
});

function Values(props: {
  readonly run: RunModel;
  readonly table: TableRef;
  readonly view: TimeWindow;
}) {
  const { run, table, view } = props;
  const t = useTranslator();
  const [sort, setSort] = useState<{ by: number; direction: 'up' | 'down' }>({
    by: table.track === 'phases' ? 1 : table.track === 'tools' ? 2 : 0,
    direction: 'up',
  });
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const values = useMemo(() => trackTable(run, table.track, view), [run, table.track, view]);
  const rows = useMemo(() => sortedRows(values.rows, sort.by, sort.direction), [values, sort]);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const copy = () => {
    if (box.current === null) return;
    const done = copyText(tableText(values.columns, rows, t), box.current);
    setCopied(done ? 'yes' : 'failed');
  };
  const said = {
    no: 'tracks.table.copy',
    yes: 'tracks.table.copied',
    failed: 'tracks.table.not-copied',
  } as const;
  return (
    <div className="tl-values">
      <div className="tl-values-head">
        <span className="dim">{t('tracks.table.rows', { count: rows.length })}</span>
        <Button onClick={copy}>
          <span aria-live="polite">{t(said[copied])}</span>
        </Button>
      </div>
      <div className="tl-values-box" ref={box}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {values.columns.map((column, index) => (
                <th
                  key={column.name}
                  scope="col"
                  data-unit={column.unit}
                  aria-sort={
                    sort.by !== index
                      ? 'none'
                      : sort.direction === 'up'
                        ? 'ascending'
                        : 'descending'
                  }
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSort({
                        by: index,
                        direction: sort.by === index && sort.direction === 'up' ? 'down' : 'up',
                      })
                    }
                  >
                    {columnName(column, t)}
                    {sort.by === index ? (sort.direction === 'up' ? ' ▲' : ' ▼') : ''}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <tr style={{ height: before }} /> : null}
            {shown.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 2} style={{ height: rowPx }}>
                {values.columns.map((column, at) => (
                  <td key={column.name} data-unit={column.unit}>
                    {cellText(column, rows[index]?.[at] ?? null, t)}
                  </td>
                ))}
              </tr>
            ))}
            {after > 0 ? <tr style={{ height: after }} /> : null}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="dim">{t('tracks.table.none')}</p> : null}
      </div>
    </div>
  );
}
