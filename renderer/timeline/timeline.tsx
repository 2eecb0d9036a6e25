import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { processKinds } from '../../src/recording/kinds.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { Axis, GridLines } from './axis.tsx';
import { domainEnd } from './domain.ts';
import { kindsOf } from './figures.ts';
import { actionOf } from './keys.ts';
import { gutterPx, rightPx } from './layout.ts';
import { Legend } from './legend.tsx';
import { neighbour } from './neighbour.ts';
import { Patterns } from './patterns.tsx';
import { CrossHair, ReadOut } from './read-out.tsx';
import { scalesFor } from './scales.ts';
import { shownSides } from './shown-runs.ts';
import { SideView } from './side-view.tsx';
import { useTimelineStore } from './store.ts';
import { usePointer } from './use-pointer.ts';
import { useSettled } from './use-settled.ts';
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
  const chosenView = useTimelineStore((state) => state.view);
  const setDomain = useTimelineStore((state) => state.setDomain);
  const setView = useTimelineStore((state) => state.setView);
  const reset = useTimelineStore((state) => state.reset);

  const viewport = useRef<HTMLDivElement>(null);
  const [content, contentWidth] = useWidth<HTMLDivElement>();
  const width = Math.max(0, contentWidth - gutterPx - rightPx);
  usePointer(content, width);

  const recordingId = model.header?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording starts with a fresh view
  useEffect(() => reset, [recordingId, reset]);

  const sides = shownSides(model, live, chosenRuns);
  const endMs = domainEnd(Math.max(0, ...sides.map((side) => side.run.frontMs)), live);
  useEffect(() => setDomain({ startMs: 0, endMs }), [endMs, setDomain]);
  const view = useMemo(() => chosenView ?? { startMs: 0, endMs }, [chosenView, endMs]);
  const drawn = useSettled(view, chosenView === null);

  const scales = scalesFor(
    sides.map((side) => side.run),
    model.machine,
    drawn,
    width,
  );
  const kindNames = processKinds
    .filter((kind) => sides.some(({ run }) => kindsOf(run).has(kind)))
    .join(' ');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLSelectElement) return;
    const state = useTimelineStore.getState();
    const step = event.code === 'Period' ? 1 : event.code === 'Comma' ? -1 : 0;
    const action =
      step === 0 ? actionOf(event) : () => state.reveal(neighbour(sides, state.selectedSpan, step));
    if (action === null) return;
    event.preventDefault();
    action(state);
  };
  return (
    <section className="tl" aria-label={t('timeline.name')} style={gutterStyle}>
      <Patterns />
      <div className="tl-top">
        <Legend kinds={kindNames} />
        <button
          type="button"
          className="tl-fit"
          disabled={chosenView === null}
          onClick={() => setView(null)}
        >
          {live ? t('timeline.follow') : t('timeline.fit')} <kbd>0</kbd>
        </button>
      </div>
      <div
        className="tl-viewport"
        ref={viewport}
        role="application"
        aria-label={t('timeline.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move and zoom the view
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="tl-scroll">
          <div className="tl-content" ref={content}>
            {width > 0 ? (
              <>
                <div className="tl-sides">
                  <GridLines view={view} width={width} />
                  {sides.map(({ side, run, runIds, medianRunId }, index) => (
                    <SideView
                      key={side}
                      side={side}
                      index={index}
                      run={run}
                      runIds={runIds.join(' ')}
                      medianRunId={medianRunId}
                      view={view}
                      drawn={drawn}
                      width={width}
                      leastToolRows={scales.cores}
                      coresTop={scales.cores}
                      ramTop={scales.ramBytes}
                      diskTop={scales.diskBytesPerSecond}
                      workTop={scales.workBytes}
                    />
                  ))}
                  <CrossHair width={width} />
                </div>
                <Axis view={view} width={width} />
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
    </section>
  );
}
