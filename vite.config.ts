import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The window's page. It is served from app://bundle/ under a policy that allows scripts and styles
 * of its own files only, so nothing may be inlined: no data: fonts, no module preload polyfill
 * (which vite writes as an inline script).
 */
export default defineConfig({
  root: fileURLToPath(new URL('./renderer/', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react()],
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
        // All that the first picture needs in one file, in the order in which it is imported: zod is told to do
        // without `new Function` (zod-jitless.ts) before any schema is made, also by those of later parts.
        codeSplitting: { groups: [{ name: 'first', test: /renderer[\\/]main\.tsx$/ }] },
      },
    },
  },
});
