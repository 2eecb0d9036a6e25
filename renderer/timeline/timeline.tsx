import { type CSSProperties, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { type ProcessKind, processKinds } from '../../src/recording/kinds.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { Axis, Grid } from './axis.tsx';
import { commonDomain } from './comparison/aligned-sides.ts';
import { commonScales, ghostOf, useAlignedSides, useGhost } from './comparison/common.ts';
import { DifferenceView } from './comparison/difference-view.tsx';
import { ZeroNotice } from './comparison/layout-bar.tsx';
import { OverlayView } from './comparison/overlay-view.tsx';
import { ZeroLine } from './comparison/zero-line.tsx';
import { matchesOfRun } from './derived.ts';
import { Patterns } from './drawing/patterns.tsx';
import { kindsOf } from './figures.ts';
import { HeightsContext } from './heights.ts';
import { useKeptView } from './keep-view.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { gutterPx, rightPx } from './layout.ts';
import { Minimap } from './minimap.tsx';
import { NoteDialog } from './notes/note-dialog.tsx';
import { useNoteStore } from './notes/note-store.ts';
import { RangePanel } from './range-panel.tsx';
import { CrossHair, ReadOut } from './read-out.tsx';
import { SelectionBand } from './selection-band.tsx';
import { SideView } from './side-view.tsx';
import { useTimelineStore } from './store.ts';
import { TableDialog } from './table-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useTurns } from './turns.ts';
import { useDrawn } from './use-drawn.ts';
import { useFillingHeights } from './use-filling-heights.ts';
import { useKeys } from './use-keys.ts';
import { usePointer } from './use-pointer.ts';
import { useWidth } from './use-width.ts';
import './timeline.css';
import './tracks.css';

const none: readonly never[] = [];

const gutterStyle = { '--tl-gutter': `${gutterPx}px` } as CSSProperties;

/** While recording the legend has these from the start: it does not grow as the first tool of a kind begins. */
const usualKinds: ReadonlySet<ProcessKind> = new Set(
  processKinds.filter((kind) => kind !== 'other'),
);

/**
 * All sides of a recording under one another, on one axis with a common zero. `live`: it is being
 * recorded, so the axis grows ahead of it and, unless a part was zoomed to, the view follows the front.
 * `plannedSides`: how many sides it will have; what depends on that is there from the start.
 */
export const Timeline = memo(function Timeline(props: {
  readonly model: RecordingModel;
  readonly live: boolean;
  readonly plannedSides: number;
}) {
  const { model, live } = props;
  const t = useTranslator();
  const layout = useTimelineStore((state) => state.layout);
  const zero = useTimelineStore((state) => state.zero);
  const ghostShown = useTimelineStore((state) => state.ghostShown);
  const hidden = useTimelineStore((state) => state.hiddenKinds.join(' '));
  const query = useTimelineStore((state) => state.query);
  // What is not on show is not given what grows: it stays as it is while data arrives.
  const follows = useTimelineStore(({ view }) => view === null) && live;
  const searching = query !== '';
  const isTableOpen = useTimelineStore(({ table }) => table !== null);
  const isNoteOpen = useNoteStore(({ draft }) => draft !== null);
  const setDomain = useTimelineStore((state) => state.setDomain);

  const section = useRef<HTMLElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const leaveSearch = useCallback(() => viewport.current?.focus(), []);
  const search = useRef<HTMLInputElement>(null);
  const [content, contentWidth] = useWidth<HTMLDivElement>();
  const width = Math.max(0, contentWidth - gutterPx - rightPx);
  usePointer(content, width);

  useKeptView(model.header?.id ?? null);

  const sides = useAlignedSides(model, live);
  useKeys(section, search, sides);
  const { startMs, endMs } = commonDomain(sides, live);
  useEffect(() => {
    const zeros = Object.fromEntries(sides.map(({ run, zeroMs }) => [run.start.run, zeroMs]));
    setDomain({ startMs, endMs }, zeros);
  }, [startMs, endMs, sides, setDomain]);
  const drawn = useDrawn(startMs, endMs);
  const sidesInAll = Math.max(sides.length, live ? props.plannedSides : 0);
  const heights = useFillingHeights(viewport, width > 0 ? sidesInAll : 0);

  const runs = useMemo(() => sides.map(({ run }) => run), [sides]);
  const turns = useTurns(runs);
  // Before it is laid out nothing is drawn to scale.
  const scales = width > 0 ? commonScales(sides, turns, model.machine, drawn, width, hidden) : null;
  const ghost = ghostOf(sides, live);
  const ghostDrawn = useGhost(ghostShown ? ghost : null);
  const shown = useMemo(() => ({ drawn, width }), [drawn, width]);
  const several = sides.length > 1;
  const kindNames = processKinds
    .filter(
      (kind) => (live && usualKinds.has(kind)) || sides.some(({ run }) => kindsOf(run).has(kind)),
    )
    .join(' ');

  return (
    <section
      className="tl"
      aria-label={t('timeline.name')}
      style={gutterStyle}
      data-follows={follows || undefined}
      ref={section}
    >
      <Patterns />
      <TopBar
        first={sides[0]?.side ?? ''}
        sides={searching ? sides : none}
        kinds={kindNames}
        live={live}
        sidesInAll={sidesInAll}
        ghost={ghost?.side ?? null}
        search={search}
        onLeaveSearch={leaveSearch}
      />
      <ZeroNotice sides={sides} />
      <div
        className="tl-viewport"
        ref={viewport}
        role="application"
        aria-label={t('timeline.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move and zoom the view
        tabIndex={0}
      >
        <div className="tl-scroll">
          <div className="tl-content" ref={content}>
            {scales !== null ? (
              <>
                <div className="tl-sides">
                  <Grid width={width} />
                  {zero === 'start' ? null : <ZeroLine width={width} />}
                  <HeightsContext value={heights}>
                    {several && layout === 'overlay' ? (
                      <OverlayView sides={sides} turns={turns} shown={shown} scales={scales} />
                    ) : null}
                    {several && layout === 'difference' ? (
                      <DifferenceView sides={sides} shown={shown} />
                    ) : null}
                    {(several && layout !== 'sides' ? [] : sides).map((each, index) => (
                      <SideView
                        key={each.side}
                        side={each.side}
                        index={index}
                        run={each.run}
                        turns={turns[index] ?? { cpu: each.run, ram: each.run, io: each.run }}
                        runIds={each.runIds.join(' ')}
                        medianRunId={each.medianRunId}
                        drawn={drawn}
                        zeroMs={each.zeroMs}
                        ghost={index > 0 && each.run.end === null ? ghostDrawn : null}
                        width={width}
                        hidden={hidden}
                        matches={matchesOfRun(each.run, query)}
                        leastToolRows={scales.cores}
                        coresTop={scales.cores}
                        ramTop={scales.ramBytes}
                        diskTop={scales.diskBytesPerSecond}
                        workTop={scales.workBytes}
                      />
                    ))}
                  </HeightsContext>
                  <SelectionBand width={width} left={gutterPx} />
                  <CrossHair width={width} />
                </div>
                <div className="tl-foot">
                  <Axis width={width} />
                  <Minimap sides={sides} turns={turns} width={width} top={scales.cores} />
                </div>
              </>
            ) : null}
          </div>
        </div>
        <ReadOut
          sides={sides}
          width={width}
          box={() => viewport.current?.getBoundingClientRect()}
        />
      </div>
      <RangePanel sides={sides} />
      <KeysDialog />
      <TableDialog sides={isTableOpen ? sides : none} />
      <NoteDialog runs={isNoteOpen ? model.runs : none} />
    </section>
  );
});
