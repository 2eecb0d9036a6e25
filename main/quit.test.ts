import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';

/** Quits as Electron does: while `will-quit` and what it leads to in the same turn are handled, `quit` is deaf. */
class App extends EventEmitter {
  ended = false;
  #quitting = false;

  readonly quit = (): void => {
    if (this.#quitting) return;
    this.#quitting = true;
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    void nextTurn().then(() => {
      this.#quitting = false;
      this.ended = !prevented;
    });
  };
}

const electron = vi.hoisted((): { app: unknown } => ({ app: null }));
vi.mock('electron', () => electron);
const { setUpQuit } = await import('./quit.ts');

const nothing = { inProgress: false, stop: async () => undefined };

it.each([
  ['nothing is left to be written', () => Promise.resolve()],
  ['the settings are still being written', () => nextTurn().then(() => undefined)],
])('quits once, when %s', async (_when, settled) => {
  const app = new App();
  electron.app = app;
  setUpQuit(nothing, settled);
  app.quit();
  await vi.waitFor(() => expect(app.ended).toBe(true));
});
