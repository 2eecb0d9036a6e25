import { memo } from 'react';
import type { NoteRecord } from '../../../src/recording/records.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useTranslator } from '../../ui/translator.tsx';
import { xOf } from '../drawing/geometry.ts';
import { textWidth } from '../drawing/labels.ts';
import { gutterPx, labelFontPx } from '../layout.ts';
import { useOwnView } from '../own-clock.ts';
import { useTimelineStore } from '../store.ts';
import { editNote, useNoteStore } from './note-store.ts';
import { notesOf, oneLine } from './note-words.ts';
import { placePins, signPx } from './place-pins.ts';
import './notes.css';

const mostTextPx = 240;
const paddingPx = 8;

/**
 * The notes of a run: a pin at its time with the beginning of its text, all of it while the pointer or
 * the focus is on it, and a line down through the tracks. A run without notes has no such lane.
 */
export const NotesLane = memo(function NotesLane(props: {
  /** Its id. */
  readonly run: string;
  readonly notes: readonly NoteRecord[];
  readonly width: number;
}) {
  const { run, notes, width } = props;
  const t = useTranslator();
  const view = useOwnView();
  const selectSpan = useTimelineStore((state) => state.selectSpan);
  const current = useNoteStore((state) => state.current);
  const query = useTimelineStore((state) => state.query.trim().toLowerCase());
  if (notes.length === 0) return null;
  const pins = notesOf({ notes })
    .map((note) => ({ note, x: xOf(note.atMs, view, width), text: oneLine(note.text) }))
    .filter(({ x }) => x >= 0 && x <= width)
    .map((pin) => ({
      ...pin,
      width: Math.min(mostTextPx, textWidth(pin.text, labelFontPx) + paddingPx),
    }));
  const placed = placePins(pins, width);
  return (
    <section
      className="tl-track tl-notes"
      aria-label={t('notes.lane.description', { count: notes.length })}
    >
      <div className="tl-gutter">
        <span className="tl-notes-name" aria-hidden="true">
          {t('notes.lane')}
        </span>
      </div>
      <div className="tl-plot">
        {pins.map(({ note, x, text }, index) => {
          const place = placed[index];
          const left = place?.side === 'left';
          const found =
            note.note === current || (query !== '' && text.toLowerCase().includes(query));
          const time = t.format.duration(note.atMs);
          return (
            <Tooltip key={note.note} text={note.text}>
              <button
                type="button"
                className="tl-pin"
                data-found={found || undefined}
                data-left={left || undefined}
                aria-label={t('notes.pin', { time, text })}
                style={left ? { right: width - x - signPx / 2 } : { left: x - signPx / 2 }}
                onClick={() => {
                  if (note.span !== null) selectSpan({ run, span: note.span });
                  editNote(note);
                }}
              >
                <svg width={signPx} height="14" aria-hidden="true">
                  <path d="M7 13V2h5l-1.5 2.5L12 7H7" className="tl-pin-sign" />
                </svg>
                {place === undefined || place.width === 0 ? null : (
                  <span style={{ width: place.width }}>{text}</span>
                )}
              </button>
            </Tooltip>
          );
        })}
      </div>
      {pins.map(({ note, x }) => (
        <i
          key={note.note}
          className="tl-pin-line"
          style={{ left: gutterPx + x }}
          aria-hidden="true"
        />
      ))}
    </section>
  );
});
