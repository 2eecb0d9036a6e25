import { useEffect } from 'react';
import type { AppState } from '../src/ipc.ts';
import { useComparisonStore } from './compare/comparison-store.ts';
import { ComparisonView } from './compare/comparison-view.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { ExportedToast } from './export/exported-toast.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { LibraryDialog } from './library/library-dialog.tsx';
import { OutputPane } from './output/output-pane.tsx';
import { BenchBar } from './record/bench-bar.tsx';
import { useBenchStore } from './record/bench-store.ts';
import { DropTarget } from './record/drop-target.tsx';
import { EmptyState } from './record/empty-state.tsx';
import { isBusy } from './record/record-button.tsx';
import { TrustDialog } from './record/trust-dialog.tsx';
import { GoMissingBanner } from './settings/go-missing-banner.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { isLive, useWindowStore } from './store.ts';
import { Timeline } from './timeline/index.ts';
import { ProblemBanner } from './ui/problem-banner.tsx';
import { ToastArea } from './ui/toast.tsx';
import { TranslatorProvider, useTranslator } from './ui/translator.tsx';
import './app.css';

/** The window. Until the main process has told its state there is nothing to show but that it is awaited. */
export function App() {
  const app = useWindowStore((state) => state.app);
  const dark = useWindowStore(
    ({ app: state }) =>
      state === null ||
      (state.settings.theme === 'system' ? state.darkColors : state.settings.theme === 'dark'),
  );
  const language = app?.settings.language ?? 'en';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    document.documentElement.lang = language;
  }, [dark, language]);

  return (
    <TranslatorProvider language={language}>
      {app === null ? <Starting /> : <Bench app={app} />}
      <ToastArea />
    </TranslatorProvider>
  );
}

function Starting() {
  const t = useTranslator();
  return (
    <div className="starting">
      <Problems />
      <output>{t('window.starting')}</output>
    </div>
  );
}

function Bench(props: { readonly app: AppState }) {
  const { app } = props;
  // From here on the window can be used; bench/drawing reads when that was.
  useEffect(() => {
    performance.mark('usable');
  }, []);
  return (
    <div className="window">
      <BenchBar app={app} />
      <div className="banners">
        <GoMissingBanner go={app.go} platform={app.platform} />
        <Problems />
      </div>
      <Content app={app} />
      <LibraryDialog app={app} />
      <SettingsDialog app={app} />
      <ExportDialog />
      <TrustDialog />
      <ExportedToast />
      <DropTarget disabled={isBusy(app.activity)} />
    </div>
  );
}

function Problems() {
  const problems = useWindowStore((state) => state.problems);
  return problems.map((shown) => <ProblemBanner key={shown.id} shown={shown} />);
}

function Content(props: { readonly app: AppState }) {
  const t = useTranslator();
  const { app } = props;
  const recording = useWindowStore((state) => state.recording);
  const model = useWindowStore((state) => state.model);
  const live = useWindowStore(isLive);
  const starting = useBenchStore((bench) => bench.starting !== 'no');
  const id = model.header?.id ?? null;
  const comparing = useComparisonStore(({ openFor }) => openFor !== null && openFor === id);
  const title = recording?.title ?? '';
  useEffect(() => {
    document.title = title === '' ? t('app.name') : `${title} – ${t('app.name')}`;
  }, [title, t]);

  // Also after a recording that never came to a run: the problem on show says why.
  const nothing = recording === null || (recording.source === 'live' && model.runs.length === 0);
  if (nothing && app.activity.kind === 'idle' && !starting) {
    return (
      <main className="content content-empty">
        <EmptyState app={app} />
      </main>
    );
  }
  return (
    <main className="content">
      <div className="content-main">
        {model.runs.length === 0 ? (
          <Waiting app={app} starting={starting} />
        ) : (
          <div className="content-views">
            {/* It stays beneath the comparison, with all that is chosen and in view there. */}
            <div className="content-view" inert={comparing}>
              <Timeline model={model} live={live} />
            </div>
            {comparing ? <ComparisonView model={model} live={live} /> : null}
          </div>
        )}
        <OutputPane
          model={model}
          recordingId={recording?.recordingId ?? ''}
          activity={app.activity}
          live={live}
        />
      </div>
      <Inspector model={model} live={live} />
    </main>
  );
}

/** In place of the timeline until the first run starts, or for a file without any. */
function Waiting(props: { readonly app: AppState; readonly starting: boolean }) {
  const t = useTranslator();
  const { kind } = props.app.activity;
  return (
    <div className="waiting">
      <p className="dim">
        {t(kind === 'idle' && !props.starting ? 'window.no-runs' : 'window.wait')}
      </p>
    </div>
  );
}
