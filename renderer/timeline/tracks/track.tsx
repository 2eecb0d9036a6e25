import { memo, type ReactNode } from 'react';
import { TableIcon } from '../../ui/icons.tsx';
import { useTranslator } from '../../ui/translator.tsx';
import type { AxisMark } from '../drawing/axis-picture.tsx';
import { foldedHeightPx } from '../layout.ts';
import { useTimelineStore } from '../store.ts';
import type { TrackId } from '../view-memory.ts';

const markPx = 14;

/** Marks at the edges are drawn a little inwards, so that they do not touch the next track's. */
function markBottom(y: number, height: number): number {
  return Math.min(height - markPx + 3, Math.max(-3, y - markPx / 2));
}

/** One row of the timeline: its name and scale in the gutter, its plot beside it. */
export function Track(props: {
  /** Tracks with the same id fold together; the one with a name has the button for it. */
  readonly id: TrackId;
  /** Id of the run whose values its table shows first; absent: there is none. */
  readonly run?: string;
  readonly name: string;
  /** A quieter second word, for the lanes of one group. */
  readonly lane?: string;
  /** What a screen reader says: the name and what is drawn. */
  readonly description: string;
  readonly height: number;
  readonly marks?: readonly AxisMark[];
  readonly children: ReactNode;
  readonly plotProps?: React.HTMLAttributes<HTMLDivElement>;
  /** The usual height of a track that takes the room which a high window has left. */
  readonly growsFromPx?: number;
}) {
  const { id, run, name, lane, description, marks, children, plotProps } = props;
  const folded = useTimelineStore((state) => state.folded.includes(id));
  if (folded && name === '') return null;
  const height = folded ? foldedHeightPx : props.height;
  return (
    <fieldset className="tl-track" aria-label={description}>
      <Gutter
        id={id}
        run={run}
        name={name}
        lane={lane}
        marks={marks}
        height={height}
        folded={folded}
      />
      {folded ? (
        <div className="tl-plot tl-folded" style={{ height }} />
      ) : (
        <div {...plotProps} className="tl-plot" data-grows={props.growsFromPx} style={{ height }}>
          {children}
        </div>
      )}
    </fieldset>
  );
}

/** Stays as it is while what is beside it grows. */
const Gutter = memo(function Gutter(props: {
  readonly id: TrackId;
  readonly run: string | undefined;
  readonly name: string;
  readonly lane: string | undefined;
  readonly marks: readonly AxisMark[] | undefined;
  readonly height: number;
  readonly folded: boolean;
}) {
  const { id, run, name, lane, marks, height, folded } = props;
  const toggleFold = useTimelineStore((state) => state.toggleFold);
  const showTable = useTimelineStore((state) => state.showTable);
  const t = useTranslator();
  return (
    <div className="tl-gutter" style={{ height }}>
      {name === '' ? null : (
        <button
          type="button"
          className="tl-fold"
          aria-expanded={!folded}
          title={t(folded ? 'timeline.unfold' : 'timeline.fold')}
          onClick={() => toggleFold(id)}
        >
          {name}
        </button>
      )}
      {run === undefined || name === '' || folded ? null : (
        <button
          type="button"
          className="tl-table-button"
          aria-label={t('tracks.table', { track: name })}
          title={t('tracks.table', { track: name })}
          onClick={() => showTable({ run, track: id })}
        >
          <TableIcon />
        </button>
      )}
      {folded ? null : <GutterWords lane={lane} marks={marks} height={height} />}
    </div>
  );
});

function GutterWords(props: {
  readonly lane: string | undefined;
  readonly marks: readonly AxisMark[] | undefined;
  readonly height: number;
}) {
  const { lane, marks, height } = props;
  return (
    <>
      {lane === undefined ? null : (
        <span className="tl-lane-name" aria-hidden="true">
          {lane}
        </span>
      )}
      {marks?.map((mark) => (
        <span
          key={mark.y}
          className="tl-mark"
          style={{ bottom: markBottom(mark.y, height) }}
          aria-hidden="true"
        >
          {mark.label}
        </span>
      ))}
    </>
  );
}
