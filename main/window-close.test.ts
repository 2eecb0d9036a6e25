import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { createTranslator } from '../src/i18n/translator.ts';

const electron = vi.hoisted(() => ({
  app: { exit: vi.fn() },
  dialog: { showMessageBox: () => Promise.resolve({ response: 0 }) },
}));
vi.mock('electron', () => electron);
const { setUpWindowClose } = await import('./window-close.ts');

afterEach(() => {
  vi.useRealTimers();
});

class Window extends EventEmitter {
  readonly isDestroyed = () => false;
}

it('a recording that can’t be ended holds the application up for less than ten seconds', async () => {
  vi.useFakeTimers();
  const window = new Window();
  const settle = vi.fn(() => Promise.resolve());
  const never = { inProgress: true, stop: () => new Promise<void>(() => undefined) };
  Reflect.apply(setUpWindowClose, null, [
    window,
    { session: never, settle, translator: createTranslator('en') },
  ]);
  const preventDefault = vi.fn();
  window.emit('close', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(electron.app.exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(999);
  expect(settle).toHaveBeenCalledOnce();
  expect(electron.app.exit).toHaveBeenCalledWith(0);
});
