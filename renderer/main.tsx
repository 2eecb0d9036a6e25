import './zod-jitless.ts';
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/jetbrains-mono/600.css';
import './timeline/drawing/colors.css';
import './ui/theme.css';
import './ui/controls.css';
import './ui/popups.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connect.ts';
import { PictureView } from './picture-view.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element with the id "root"');

/** `view=picture`: the timeline alone, for a picture that main takes. */
const isPicture = new URLSearchParams(location.search).get('view') === 'picture';

connect();
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>{isPicture ? <PictureView /> : <App />}</CSPProvider>
  </StrictMode>,
);
