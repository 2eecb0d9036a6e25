import '../src/zod-jitless.ts';
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/jetbrains-mono/600.css';
import './timeline/drawing/colors.css';
import './ui/theme.css';
import './ui/controls.css';
import './ui/popups.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connect.ts';

const SlidePage = lazy(async () => ({
  default: (await import('./slides/slide-page.tsx')).SlidePage,
}));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element with the id "root"');

/** `view=slide`: the page that main takes pictures and documents of. */
const isSlidePage = new URLSearchParams(location.search).get('view') === 'slide';

/** Until then the window stays empty: what it shows at once would be gone at once (ms). */
const startingShownAfterMs = 200;

if (!isSlidePage) {
  await Promise.race([connect(), new Promise((shown) => setTimeout(shown, startingShownAfterMs))]);
}
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <Suspense>{isSlidePage ? <SlidePage /> : <App />}</Suspense>
    </CSPProvider>
  </StrictMode>,
);
