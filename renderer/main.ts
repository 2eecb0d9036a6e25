import { askFirstState } from './first-state.ts';
import { isSlidePage } from './is-slide-page.ts';

/*
 * The state is asked for first, and the page's own script evaluated when it is there: it draws its first picture while
 * it is evaluated. What V8 has compiled by the end of that is kept for the next start; of functions that are called
 * later, eight hundred of them in the first picture, nothing is.
 */

/** Until then the window stays empty: what it shows at once would be gone at once (ms). */
const startingShownAfterMs = 200;

/** Not by `await` at the top: the page's script imports this one, and would wait for its end. */
async function start(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, startingShownAfterMs));
  if (!isSlidePage) await Promise.race([askFirstState(), patience]);
  await import('./page.tsx');
}

void start();
