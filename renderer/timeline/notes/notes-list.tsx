import type { NoteRecord } from '../../../src/recording/records.ts';
import { type RunModel, type Span, spanStartMs } from '../../../src/timeline/model.ts';
import { showProblem } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useTranslator } from '../../ui/translator.tsx';
import { showMoment } from '../show-moment.ts';
import { useTimelineStore } from '../store.ts';
import { editNote, removeNote, writeNote } from './note-store.ts';
import { notesOf, oneLine, placeText } from './note-words.ts';
import { pinHere } from './pin-here.ts';
import './notes.css';

/** Begins a note on the tool that is shown. */
export function PinToTool(props: { readonly run: RunModel; readonly span: Span }) {
  const t = useTranslator();
  const { run, span } = props;
  const place = { run: run.start.run, atMs: spanStartMs(span), span: span.start.span };
  return (
    <Button className="note-on-tool" onClick={() => writeNote([place])}>
      {t('notes.add-to-tool')}
    </Button>
  );
}

/** All notes of the recording, with ways to show, change and remove each, and to add one. */
export function NotesList(props: { readonly runs: readonly RunModel[] }) {
  const t = useTranslator();
  const { runs } = props;
  const notes = runs.flatMap(notesOf);
  // One place a side: the first run of each stands for it until another is pointed at.
  const sides = runs
    .filter(({ start }, index) => runs.findIndex((run) => run.start.side === start.side) === index)
    .map((run) => ({ run }));
  return (
    <section className="notes">
      <div className="notes-head">
        <h2>{t('notes.title')}</h2>
        <Button onClick={() => pinHere(useTimelineStore.getState(), sides)}>
          {t('notes.add')} <kbd>N</kbd>
        </Button>
      </div>
      {notes.length === 0 ? <p className="dim">{t('notes.none')}</p> : null}
      <ul>
        {notes.map((note) => (
          <Note key={note.note} note={note} runs={runs} />
        ))}
      </ul>
    </section>
  );
}

function Note(props: { readonly note: NoteRecord; readonly runs: readonly RunModel[] }) {
  const t = useTranslator();
  const { note, runs } = props;
  const place = placeText(t, runs, note);
  const text = oneLine(note.text).slice(0, 60);
  const remove = async () => {
    const problem = await removeNote(note);
    if (problem === null) showToast(t('notes.removed'));
    else showProblem(problem);
  };
  return (
    <li>
      <button
        type="button"
        className="note-place"
        aria-label={t('notes.show-one', { place })}
        onClick={() => showMoment(runs, note)}
      >
        {place}
      </button>
      <button
        type="button"
        className="note-text"
        aria-label={t('notes.edit-one', { text })}
        onClick={() => editNote(note)}
      >
        {note.text}
      </button>
      <Button
        look="plain"
        size="icon"
        aria-label={t('notes.remove-one', { text })}
        onClick={() => void remove()}
      >
        <CloseIcon />
      </Button>
    </li>
  );
}
