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
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connect.ts';
import { firstState } from './first-state.ts';
import { isSlidePage } from './is-slide-page.ts';

const SlidePage = lazy(async () => ({
  default: (await import('./slides/slide-page.tsx')).SlidePage,
}));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element with the id "root"');

const shown = createRoot(root);
if (!isSlidePage) connect(firstState());
// At once, see main.ts.
flushSync(() =>
  shown.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <Suspense>{isSlidePage ? <SlidePage /> : <App />}</Suspense>
      </CSPProvider>
    </StrictMode>,
  ),
);
