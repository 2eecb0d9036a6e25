import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The window's page. It is served from app://bundle/ under a policy that allows scripts and styles
 * of its own files only, so nothing may be inlined: no data: fonts, no module preload polyfill
 * (which vite writes as an inline script).
 */
export default defineConfig({
  root: fileURLToPath(new URL('./renderer/', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react(), preloadPage()],
  build: {
    outDir: fileURLToPath(new URL('./dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    // Chromium 130 is the oldest runtime that the window is shown in (Electron 33).
    target: 'chrome130',
    assetsInlineLimit: 0,
    // One file of styles: parts of the page that come later must not reorder them.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2048,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // All that the first picture needs in one file, and in front of it only what asks for the state (main.ts).
        // zod comes with zod-jitless.ts, which must have told it to do without `new Function` before any schema is
        // made, also by those of later parts.
        codeSplitting: {
          groups: [
            { name: 'zod', test: /src[\\/]zod-jitless\.ts$/, priority: 2 },
            {
              name: 'ask',
              test: /renderer[\\/](main|first-state|is-slide-page)\.ts$/,
              priority: 1,
            },
            { name: 'first', test: /renderer[\\/]page\.tsx$/ },
          ],
        },
      },
    },
  },
});

/** The page's own script is fetched and compiled while main.ts, which imports it, still waits for the state. */
function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ name = '' }) => ['first', 'zod', 'rolldown-runtime'].includes(name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
