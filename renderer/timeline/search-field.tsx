import type { KeyboardEvent, RefObject } from 'react';
import { countMatches } from '../../src/timeline/search.ts';
import { useTranslator } from '../ui/translator.tsx';
import { matchesOfRun } from './derived.ts';
import type { FoundSpan } from './neighbour.ts';
import type { ShownSide } from './shown-runs.ts';
import { useTimelineStore } from './store.ts';
import './search-field.css';

/** Searches packages, tools and source files; Enter steps through what was found, Escape ends it. */
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

  const found = sides.flatMap(({ run }) => {
    const matches = matchesOfRun(run, query);
    return matches === null ? [] : [{ run: run.start.run, matches }];
  });
  const stops = found.flatMap(({ run, matches }) =>
    matches.stops
      .filter(({ kind }) => !hiddenKinds.includes(kind))
      .map(({ span, startMs, endMs }): FoundSpan => ({ ref: { run, span }, startMs, endMs })),
  );
  const at = stops.findIndex(({ ref }) => ref.run === selected?.run && ref.span === selected.span);
  const go = (direction: 1 | -1) => {
    const from = at < 0 && direction < 0 ? 0 : at;
    reveal(stops[(from + direction + stops.length) % stops.length] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      search('');
      onLeave();
    } else return;
    event.preventDefault();
  };
  const counts = countMatches(found.map(({ matches }) => matches));
  const nothing = counts.packages + counts.tools + counts.files === 0;
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
          onChange={(event) => search(event.target.value)}
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
