import { memo } from 'react';
import type { AppState } from '../../src/app-state.ts';
import {
  chooseRecording,
  openRecording,
  saveRecordingAs,
  showRecordingFolder,
} from '../actions.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { openDialog, useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FolderIcon } from '../ui/icons.tsx';
import { showToast } from '../ui/toast.tsx';
import { useTranslator } from '../ui/translator.tsx';
import './library.css';

/** The recordings on this machine, newest first, to be opened again; and opening or saving a file. */
export const LibraryDialog = memo(function LibraryDialog(props: {
  readonly recordings: AppState['recordings'];
  readonly busy: boolean;
}) {
  const t = useTranslator();
  const open = useWindowStore(({ dialog }) => dialog === 'library');
  const shown = useWindowStore(({ recording }) => recording?.recordingId ?? null);
  const { recordings, busy } = props;
  const saveAs = async (recordingId: string) => {
    if (await saveRecordingAs(recordingId)) showToast(t('library.saved'));
  };
  return (
    <Dialog open={open} title={t('library.title')} onClose={() => openDialog(null)}>
      <div className="notice-actions">
        <Button look="main" disabled={busy} onClick={chooseRecording}>
          {t('library.open-file')}
        </Button>
        {shown === null ? null : (
          <Button disabled={busy} onClick={() => saveAs(shown)}>
            {t('library.save-as')}
          </Button>
        )}
      </div>
      {busy ? <p className="dim">{t('library.busy')}</p> : null}
      <RecordingList recordings={recordings} busy={busy} shown={shown} />
    </Dialog>
  );
});

/** Made only while the dialog is open: the list changes with each recording. */
function RecordingList(props: {
  readonly recordings: AppState['recordings'];
  readonly busy: boolean;
  /** Id of the recording that the window shows; null: none. */
  readonly shown: string | null;
}) {
  const t = useTranslator();
  const { recordings, busy, shown } = props;
  if (recordings.length === 0) return <p className="dim">{t('library.none')}</p>;
  return (
    <ul className="library">
      {recordings.map(({ id, title, createdAt }) => (
        <li key={id}>
          <button
            type="button"
            className="library-entry"
            disabled={busy}
            aria-current={id === shown}
            onClick={() => openRecording(id)}
          >
            <span>{title}</span>
            <span className="dim">{t.format.dateTime(createdAt)}</span>
          </button>
          <ExportMenu recordingId={id} title={title} />
          <Button
            look="plain"
            size="icon"
            aria-label={t('library.show-folder', { title })}
            title={t('library.show-folder', { title })}
            onClick={() => showRecordingFolder(id)}
          >
            <FolderIcon />
          </Button>
        </li>
      ))}
    </ul>
  );
}
