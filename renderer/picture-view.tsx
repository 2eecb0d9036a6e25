import { useEffect } from 'react';
import { useWindowStore } from './store.ts';
import { Timeline } from './timeline/index.ts';
import { TranslatorProvider } from './ui/translator.tsx';
import './picture-view.css';

/** The charts measure themselves, draw, and settle on what they show; then the picture is complete (ms). */
const settleMs = 400;

/**
 * The timeline alone, for a picture that main takes of this page without showing it. Once it is drawn
 * `data-ready` is set on the document's element, and `data-overflow` says by how many pixels the page is
 * too low to show all of it.
 */
export function PictureView() {
  const app = useWindowStore((state) => state.app);
  const model = useWindowStore((state) => state.model);
  const complete = useWindowStore(({ recording, model: read }) =>
    recording === null ? false : read.finished || recording.damage !== null,
  );
  useEffect(() => {
    if (app === null) return;
    document.documentElement.dataset.theme = app.settings.theme === 'dark' ? 'dark' : 'light';
    document.documentElement.lang = app.settings.language;
  }, [app]);
  useEffect(() => {
    if (!complete) return;
    const timer = setTimeout(() => {
      document.documentElement.dataset.overflow = String(overflowPx());
      document.documentElement.dataset.ready = 'true';
    }, settleMs);
    return () => clearTimeout(timer);
  }, [complete]);

  if (app === null || !complete) return null;
  return (
    <TranslatorProvider language={app.settings.language}>
      <main className="picture">
        <Timeline model={model} live={false} />
      </main>
    </TranslatorProvider>
  );
}

function overflowPx(): number {
  const scrolls = [...document.querySelectorAll('.picture *')].filter(
    (element) => getComputedStyle(element).overflowY === 'auto',
  );
  return Math.max(0, ...scrolls.map((element) => element.scrollHeight - element.clientHeight));
}
