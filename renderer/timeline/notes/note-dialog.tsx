import { type FormEvent, type KeyboardEvent, memo } from 'react';
import { maxNoteLength } from '../../../src/recording/note-record.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { problemText } from '../../problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useTranslator } from '../../ui/translator.tsx';
import { changeDraft, closeDraft, saveDraft, useNoteStore } from './note-store.ts';
import { placeText } from './note-words.ts';
import './notes.css';

/** Writes a new note or changes one; when it can't be kept the text stays, with the reason. */
export const NoteDialog = memo(function NoteDialog(props: { readonly runs: readonly RunModel[] }) {
  const t = useTranslator();
  const draft = useNoteStore((state) => state.draft);
  const problem = useNoteStore((state) => state.problem);
  const saving = useNoteStore((state) => state.saving);
  const why = problem === null ? null : problemText(t, problem);
  const empty = draft === null || draft.text.trim() === '';
  const save = () => void saveDraft(draft?.text ?? '');
  const remove = async () => {
    if (await saveDraft('')) showToast(t('notes.removed'));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || empty) return;
    event.preventDefault();
    save();
  };
  return (
    <Dialog
      open={draft !== null}
      title={t(draft?.note === null ? 'notes.dialog.new' : 'notes.dialog.edit')}
      onClose={closeDraft}
    >
      {draft === null ? null : (
        <form className="note-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
          <div className="labelled">
            <span>{t('notes.pinned-to')}</span>
            {draft.places.length > 1 ? (
              <Select
                label={t('notes.pinned-to')}
                value={String(draft.place)}
                options={draft.places.map((place, index) => ({
                  value: String(index),
                  label: placeText(t, props.runs, place),
                }))}
                onChange={(place) => changeDraft({ place: Number(place) })}
              />
            ) : (
              draft.places.map((place) => (
                <strong key={place.run}>{placeText(t, props.runs, place)}</strong>
              ))
            )}
          </div>
          <label className="labelled">
            <span>{t('notes.text')}</span>
            <textarea
              className="field note-field"
              autoFocus
              rows={4}
              maxLength={maxNoteLength}
              value={draft.text}
              onChange={(event) => changeDraft({ text: event.target.value })}
            />
          </label>
          {why === null ? null : (
            <div className="notice notice-bad" role="alert">
              <strong>{why.what}</strong>
              {why.why === null ? null : <p>{why.why}</p>}
              {why.todo === null ? null : <p>{why.todo}</p>}
            </div>
          )}
          <div className="dialog-actions">
            {draft.note === null ? null : (
              <Button className="note-remove" disabled={saving} onClick={() => void remove()}>
                {t('notes.remove')}
              </Button>
            )}
            <Button onClick={closeDraft}>{t('notes.cancel')}</Button>
            <Button look="main" type="submit" disabled={empty || saving}>
              {t('notes.save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
});
