import { type CSSProperties, useEffect, useRef } from 'react';
import { processKinds } from '../../src/recording/kinds.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { Axis, Grid } from './axis.tsx';
import { matchesOfRun } from './derived.ts';
import { domainEnd } from './domain.ts';
import { Patterns } from './drawing/patterns.tsx';
import { scalesFor } from './drawing/scales.ts';
import { kindsOf } from './figures.ts';
import { useKeptView } from './keep-view.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { gutterPx, rightPx } from './layout.ts';
import { Minimap } from './minimap.tsx';
import { NoteDialog } from './notes/note-dialog.tsx';
import { RangePanel } from './range-panel.tsx';
import { CrossHair, ReadOut } from './read-out.tsx';
import { SelectionBand } from './selection-band.tsx';
import { shownSides } from './shown-runs.ts';
import { SideView } from './side-view.tsx';
import { useTimelineStore } from './store.ts';
import { TopBar } from './top-bar.tsx';
import { useDrawn } from './use-drawn.ts';
import { useKeys } from './use-keys.ts';
import { usePointer } from './use-pointer.ts';
import { useWidth } from './use-width.ts';
import './timeline.css';
import './tracks.css';

const gutterStyle = { '--tl-gutter': `${gutterPx}px` } as CSSProperties;

/**
 * All sides of a recording under one another, on one axis with a common zero. `live`: it is being
 * recorded, so the axis grows ahead of it and, unless a part was zoomed to, the view follows the front.
 */
export function Timeline(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const { model, live } = props;
  const t = useTranslator();
  const chosenRuns = useTimelineStore((state) => state.chosenRuns);
  const hidden = useTimelineStore((state) => state.hiddenKinds.join(' '));
  const query = useTimelineStore((state) => state.query);
  const setDomain = useTimelineStore((state) => state.setDomain);

  const section = useRef<HTMLElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [content, contentWidth] = useWidth<HTMLDivElement>();
  const width = Math.max(0, contentWidth - gutterPx - rightPx);
  usePointer(content, width);

  useKeptView(model.header?.id ?? null);

  const sides = shownSides(model, live, chosenRuns);
  useKeys(section, search, sides);
  const endMs = domainEnd(Math.max(0, ...sides.map((side) => side.run.frontMs)), live);
  useEffect(() => setDomain({ startMs: 0, endMs }), [endMs, setDomain]);
  const drawn = useDrawn(endMs);

  const scales = scalesFor(
    sides.map((side) => side.run),
    model.machine,
    drawn,
    width,
    !hidden.split(' ').includes('self'),
  );
  const kindNames = processKinds
    .filter((kind) => sides.some(({ run }) => kindsOf(run).has(kind)))
    .join(' ');

  return (
    <section className="tl" aria-label={t('timeline.name')} style={gutterStyle} ref={section}>
      <Patterns />
      <TopBar
        sides={sides}
        kinds={kindNames}
        live={live}
        search={search}
        onLeaveSearch={() => viewport.current?.focus()}
      />
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
            {width > 0 ? (
              <>
                <div className="tl-sides">
                  <Grid width={width} />
                  {sides.map(({ side, run, runIds, medianRunId }, index) => (
                    <SideView
                      key={side}
                      side={side}
                      index={index}
                      run={run}
                      runIds={runIds.join(' ')}
                      medianRunId={medianRunId}
                      drawn={drawn}
                      width={width}
                      hidden={hidden}
                      matches={matchesOfRun(run, query)}
                      leastToolRows={scales.cores}
                      coresTop={scales.cores}
                      ramTop={scales.ramBytes}
                      diskTop={scales.diskBytesPerSecond}
                      workTop={scales.workBytes}
                    />
                  ))}
                  <SelectionBand width={width} left={gutterPx} />
                  <CrossHair width={width} />
                </div>
                <div className="tl-foot">
                  <Axis width={width} />
                  <Minimap sides={sides} width={width} top={scales.cores} />
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
      <NoteDialog runs={model.runs} />
    </section>
  );
}
