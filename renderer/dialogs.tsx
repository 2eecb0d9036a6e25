import type { AppState } from '../src/app-state.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { ExportedToast } from './export/exported-toast.tsx';
import { LibraryDialog } from './library/library-dialog.tsx';
import { AgainDialog } from './record/again-dialog.tsx';
import { isBusy } from './record/record-button.tsx';
import { TrustDialog } from './record/trust-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';

/** What opens above the window. */
export function Dialogs(props: { readonly app: AppState }) {
  const { recordings, settings, go, version, toolchains } = props.app;
  return (
    <>
      <LibraryDialog recordings={recordings} busy={isBusy(props.app.activity)} />
      <SettingsDialog settings={settings} go={go} version={version} />
      <ExportDialog />
      <AgainDialog go={go} toolchains={toolchains} />
      <TrustDialog />
      <ExportedToast />
    </>
  );
}
