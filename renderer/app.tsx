import { useEffect, useState } from 'react';
import type { AppState } from '../src/app-state.ts';
import { BenchBar } from './record/bench-bar.tsx';
import { useBenchStore } from './record/bench-store.ts';
import { DropTarget } from './record/drop-target.tsx';
import { EmptyState } from './record/empty-state.tsx';
import { isBusy } from './record/record-button.tsx';
import { GoMissingBanner } from './settings/go-missing-banner.tsx';
import { useWindowStore } from './store.ts';
import { ProblemBanner } from './ui/problem-banner.tsx';
import { ToastArea } from './ui/toast.tsx';
import { TranslatorProvider, useTranslator } from './ui/translator.tsx';
import './app.css';

/** For the first picture to be painted; a window that nobody sees is never painted (ms). */
const patienceMs = 500;

/**
 * What a window without a recording doesn't show: half of the page's script. It comes after the first picture,
 * which it would hold up.
 */
async function loadParts() {
  await new Promise<void>((resolve) => {
    // A frame's callbacks are called just before it is painted.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patienceMs);
  });
  loadFonts();
  const [{ RecordingView }, { Dialogs }] = await Promise.all([
    import('./recording-view.tsx'),
    import('./dialogs.tsx'),
    import('./opening.ts'),
  ]);
  return { RecordingView, Dialogs };
}

/** Used first where a program's output comes, which the whole window would be laid out and drawn twice for. */
function loadFonts(): void {
  const mono = getComputedStyle(document.documentElement).getPropertyValue('--mono');
  // By a letter of each alphabet: they are files of their own.
  void document.fonts.load(`12px ${mono}`, 'aя').catch(() => undefined);
}

type Parts = Awaited<ReturnType<typeof loadParts>>;

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
  // Not by `lazy`: what has suspended is shown up to 0.3 s later than it could be.
  const [parts, setParts] = useState<Parts | null>(null);
  // From here on the window can be used; bench/drawing reads when that was.
  useEffect(() => {
    performance.mark('usable');
    void loadParts().then(setParts);
  }, []);
  return (
    <div className="window">
      <BenchBar app={app} />
      <div className="banners">
        <GoMissingBanner go={app.go} platform={app.platform} />
        <Problems />
      </div>
      <Content app={app} parts={parts} />
      {parts === null ? null : <parts.Dialogs app={app} />}
      <DropTarget disabled={isBusy(app.activity)} />
    </div>
  );
}

function Problems() {
  const problems = useWindowStore((state) => state.problems);
  return problems.map((shown) => <ProblemBanner key={shown.id} shown={shown} />);
}

function Content(props: {
  readonly app: AppState;
  /** null: they are still being loaded. */
  readonly parts: Parts | null;
}) {
  const t = useTranslator();
  const { app, parts } = props;
  const recording = useWindowStore((state) => state.recording);
  const noRuns = useWindowStore(({ model }) => model.runs.length === 0);
  const starting = useBenchStore((bench) => bench.starting !== 'no');
  const title = recording?.title ?? '';
  useEffect(() => {
    document.title = title === '' ? t('app.name') : `${title} – ${t('app.name')}`;
  }, [title, t]);

  // Also after a recording that never came to a run: the problem on show says why.
  const nothing = recording === null || (recording.source === 'live' && noRuns);
  const { kind } = app.activity;
  const resting = kind === 'idle' || (kind === 'loading' && recording === null);
  if (nothing && resting && !starting) {
    return (
      <main className="content content-empty">
        <EmptyState app={app} />
      </main>
    );
  }
  return (
    <main className="content">
      {parts === null ? null : <parts.RecordingView activity={app.activity} starting={starting} />}
    </main>
  );
}
