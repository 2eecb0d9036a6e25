import { memo, useMemo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { RunMatches } from '../../../src/timeline/search.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { isLive, useWindowStore } from '../../store.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { shownRowsOfRun } from '../drawing/derived.ts';
import { timeAt, xOf } from '../drawing/geometry.ts';
import { MissingBands } from '../drawing/missing-bands.tsx';
import { laneLack } from '../drawing/missing-reason.ts';
import { colorOf } from '../drawing/palette.ts';
import { Picture } from '../drawing/picture.tsx';
import type { Rows } from '../drawing/rows.ts';
import { tilesOf } from '../drawing/tiles.ts';
import { ToolBars, ToolLabels, ToolsOfTile } from '../drawing/tool-bars.tsx';
import { type ToolTile, toolTiles } from '../drawing/tool-tiles.ts';
import { labelFontPx, mostToolRows, toolBarPx, toolRowPx } from '../layout.ts';
import { ownWindow, useZero } from '../own-clock.ts';
import { shownView, useTimelineStore } from '../store.ts';
import { AtView } from './at-view.tsx';
import { spanAt } from './hit-test.ts';
import { Stretched } from './stretched.tsx';
import { Track } from './track.tsx';
import { useRoom } from './use-room.ts';

const slackPx = 3;

/** One bar a process, in as few rows as ran at the same time; many rows scroll by themselves. */
export const ToolTrack = memo(function ToolTrack(props: {
  readonly run: RunModel;
  readonly drawn: TimeWindow;
  readonly width: number;
  /** Rows that are kept free from the start, so that the tracks below do not move. */
  readonly leastRows: number;
  /** Kinds that are not drawn, parted by spaces. */
  readonly hidden: string;
  readonly matches: RunMatches | null;
}) {
  const { run, drawn, width, leastRows, hidden, matches } = props;
  const t = useTranslator();
  const zeroMs = useZero();
  const setHovered = useTimelineStore((state) => state.setHovered);
  const selectSpan = useTimelineStore((state) => state.selectSpan);
  const selectedId = useTimelineStore((state) =>
    state.selectedSpan?.run === run.start.run ? state.selectedSpan.span : null,
  );
  const colorBy = useTimelineStore((state) => state.colorBy);
  const hiddenOrigins = useTimelineStore((state) => state.hiddenOrigins.join(' '));
  const live = useWindowStore(isLive) && run.end === null;
  const rows = shownRowsOfRun(run, hidden, hiddenOrigins, live ? 'live' : 'still');
  const selected = useMemo(
    () => rows.flat().find(({ span }) => span.start.span === selectedId) ?? null,
    [rows, selectedId],
  );
  const lit = useMemo(() => (matches === null ? null : litRows(rows, matches)), [rows, matches]);
  const count = useRoom(run, live, Math.max(rows.length, Math.min(leastRows, mostToolRows), 1));
  const height = Math.min(count, mostToolRows) * toolRowPx;
  const lack = laneLack(run, ['probe'], t);
  const tiles: readonly ToolTile[] =
    run.end === null
      ? toolTiles(rows, drawn, width, tilesOf(run, drawn, width))
      : [{ key: 0, rows, shades: [] }];
  const geometry = { window: drawn, width, rowPx: toolRowPx, barPx: toolBarPx };

  const under = (event: React.MouseEvent<HTMLDivElement>): PackedSpan | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top + event.currentTarget.scrollTop;
    const view = ownWindow(shownView(), zeroMs);
    const slackMs = timeAt(slackPx, view, width) - view.startMs;
    return spanAt(rows, Math.floor(y / toolRowPx), timeAt(x, view, width), slackMs);
  };
  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const span = under(event);
    setHovered(
      span === null
        ? null
        : {
            title: [span.span.start.tool, span.span.start.package ?? ''].join(' ').trim(),
            lines: hoverLines(span, t),
            color: colorOf(span.kind),
          },
    );
  };
  const select = (event: React.MouseEvent<HTMLDivElement>) => {
    const span = under(event);
    selectSpan(span === null ? null : { run: run.start.run, span: span.span.start.span });
  };
  return (
    <Track
      id="tools"
      run={run.start.run}
      name={t('timeline.track.tools')}
      description={t('timeline.tools.description', { count: run.spans.length })}
      height={height}
      plotProps={{
        onPointerMove: hover,
        onPointerLeave: () => setHovered(null),
        onClick: select,
        ...(count > mostToolRows ? { 'data-scrolls': '', tabIndex: 0 } : {}),
      }}
    >
      <Stretched drawn={drawn} width={width}>
        <Picture width={width} height={count * toolRowPx} fontPx={labelFontPx}>
          <g className={lit === null ? undefined : 'tl-unlit'}>
            {tiles.map((tile) => (
              <ToolsOfTile
                key={tile.key}
                {...geometry}
                tile={tile}
                run={run}
                colorBy={colorBy}
                selected={selectedId}
                fontPx={labelFontPx}
              />
            ))}
          </g>
          {lit === null ? null : (
            <g className="tl-lit">
              <ToolBars {...geometry} rows={lit} run={run} colorBy={colorBy} />
              <ToolLabels {...geometry} rows={lit} fontPx={labelFontPx} />
            </g>
          )}
        </Picture>
      </Stretched>
      <AtView
        draw={(view) => (
          <>
            <Selected packed={selected} view={view} width={width} height={count * toolRowPx} />
            <MissingBands
              run={run}
              window={view}
              width={width}
              height={height}
              fontPx={labelFontPx}
              t={t}
              lack={lack}
            />
          </>
        )}
      />
    </Track>
  );
});

/** What a search found: the tools themselves, and those that were given a matching file. */
function litRows(rows: Rows, matches: RunMatches): Rows {
  const found = new Set(matches.stops.map(({ span }) => span));
  return rows.map((row) => row.filter(({ span }) => found.has(span.start.span)));
}

function Selected(props: {
  readonly packed: PackedSpan | null;
  readonly view: TimeWindow;
  readonly width: number;
  readonly height: number;
}) {
  const { packed, view, width, height } = props;
  if (packed === null) return null;
  const from = Math.max(-4, xOf(packed.startMs, view, width));
  const to = Math.min(width + 4, xOf(packed.endMs, view, width));
  if (to < 0 || from > width) return null;
  return (
    <Picture className="tl-over" width={width} height={height}>
      <rect
        x={from - 1}
        y={packed.row * toolRowPx + (toolRowPx - toolBarPx) / 2 - 0.5}
        width={Math.max(3, to - from + 1)}
        height={toolBarPx + 1}
        className="tl-selected"
      />
    </Picture>
  );
}

function hoverLines(packed: PackedSpan, t: ReturnType<typeof useTranslator>): readonly string[] {
  const { end } = packed.span;
  const time = t.format.duration(packed.endMs - packed.startMs);
  if (end === null) return [t('timeline.running-for', { time })];
  const cpuMs = end.userMs === null || end.systemMs === null ? null : end.userMs + end.systemMs;
  return [
    t('timeline.tool-figures', {
      time,
      cpu: t.format.duration(cpuMs),
      ram: t.format.bytes(end.peakRssBytes),
    }),
    ...(end.exitCode === 0
      ? []
      : [t('timeline.failed', { code: end.exitCode ?? end.signal ?? '?' })]),
  ];
}
