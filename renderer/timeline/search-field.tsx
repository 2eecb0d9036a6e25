import type { KeyboardEvent, RefObject } from 'react';
import { countMatches } from '../../src/timeline/search.ts';
import { useTranslator } from '../ui/translator.tsx';
import { matchesOfRun } from './derived.ts';
import type { FoundSpan } from './neighbour.ts';
import { useNoteStore } from './notes/note-store.ts';
import { showMoment } from './show-moment.ts';
import type { ShownSide } from './shown-runs.ts';
import { useTimelineStore } from './store.ts';
import './search-field.css';

/** A tool or a note that a search steps to. */
type Stop = FoundSpan | { readonly run: string; readonly note: string; readonly atMs: number };

/** Searches packages, tools, source files and notes; Enter steps through what was found, Escape ends it. */
export function SearchField(props: {
  readonly sides: readonly ShownSide[];
  readonly field: RefObject<HTMLInputElement | null>;
  /** Where the focus goes when the search ends. */
  readonly onLeave: () => void;
}) {
  const { sides, field, onLeave } = props;
  const t = useTranslator();
  const query = useTimelineStore((state) => state.query);
  const search = useTimelineStore((state) => state.search);
  const reveal = useTimelineStore((state) => state.reveal);
  const selected = useTimelineStore((state) => state.selectedSpan);
  const hiddenKinds = useTimelineStore((state) => state.hiddenKinds);

  const currentNote = useNoteStore((state) => state.current);
  const found = sides.flatMap(({ run }) => {
    const matches = matchesOfRun(run, query);
    return matches === null ? [] : [{ run: run.start.run, matches }];
  });
  const stops = found.flatMap(({ run, matches }): Stop[] => [
    ...matches.stops
      .filter(({ kind }) => !hiddenKinds.includes(kind))
      .map(({ span, startMs, endMs }) => ({ ref: { run, span }, startMs, endMs })),
    ...matches.notes.map((note) => ({ run, ...note })),
  ]);
  const at = stops.findIndex((stop) =>
    'note' in stop
      ? stop.note === currentNote
      : currentNote === null && stop.ref.run === selected?.run && stop.ref.span === selected.span,
  );
  const go = (direction: 1 | -1) => {
    const from = at < 0 && direction < 0 ? 0 : at;
    const stop = stops[(from + direction + stops.length) % stops.length];
    if (stop === undefined) return;
    if ('note' in stop) {
      showMoment(
        sides.map((side) => side.run),
        { run: stop.run, atMs: stop.atMs, span: null },
      );
    } else reveal(stop);
    useNoteStore.setState({ current: 'note' in stop ? stop.note : null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      search('');
      useNoteStore.setState({ current: null });
      onLeave();
    } else return;
    event.preventDefault();
  };
  const counts = countMatches(found.map(({ matches }) => matches));
  const nothing = counts.packages + counts.tools + counts.files + counts.notes === 0;
  const result =
    found.length === 0
      ? ''
      : nothing
        ? t('timeline.search.none')
        : t('timeline.search.found', counts);
  return (
    <search className="tl-search">
      <div className="tl-search-box">
        <input
          ref={field}
          type="search"
          className="tl-search-field"
          value={query}
          placeholder={t('timeline.search.placeholder')}
          aria-label={t('timeline.search')}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            search(event.target.value);
            useNoteStore.setState({ current: null });
          }}
          onKeyDown={onKeyDown}
        />
        {found.length === 0 ? (
          <span className="tl-search-key" aria-hidden="true">
            /
          </span>
        ) : (
          <span className="tl-search-place">
            {at < 0 || stops.length === 0
              ? String(stops.length)
              : t('timeline.search.place', { at: at + 1, count: stops.length })}
          </span>
        )}
      </div>
      {found.length === 0 ? null : (
        <>
          <Step
            name={t('timeline.search.previous')}
            sign="↑"
            none={stops.length === 0}
            onClick={() => go(-1)}
          />
          <Step
            name={t('timeline.search.next')}
            sign="↓"
            none={stops.length === 0}
            onClick={() => go(1)}
          />
        </>
      )}
      <span className="tl-search-counts" role="status">
        {result}
      </span>
    </search>
  );
}

function Step(props: {
  readonly name: string;
  readonly sign: string;
  readonly none: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="tl-button"
      aria-label={props.name}
      title={props.name}
      disabled={props.none}
      onClick={props.onClick}
    >
      {props.sign}
    </button>
  );
}
