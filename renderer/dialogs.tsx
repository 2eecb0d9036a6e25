import type { AppState } from '../src/app-state.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { ExportedToast } from './export/exported-toast.tsx';
import { LibraryDialog } from './library/library-dialog.tsx';
import { AgainDialog } from './record/again-dialog.tsx';
import { TrustDialog } from './record/trust-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';

/** What opens above the window. */
export function Dialogs(props: { readonly app: AppState }) {
  return (
    <>
      <LibraryDialog app={props.app} />
      <SettingsDialog app={props.app} />
      <ExportDialog />
      <AgainDialog app={props.app} />
      <TrustDialog />
      <ExportedToast />
    </>
  );
}
