import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../src/problem.ts';

vi.mock('electron', () => ({ ipcMain: {} }));
const { answer } = await import('./answer.ts');

const stop = vi.fn(() => null);
const change = vi.fn(() => null);
const handlers = {
  'record:stop': stop,
  'settings:change': change,
  'record:input': vi.fn(() => null),
  'recording:open': () => {
    throw new ProblemError('cannot-read', { path: '/x' });
  },
};

describe('requests of the window', () => {
  it('are answered when they are as agreed', async () => {
    expect(await answer(handlers, 'record:stop', undefined)).toEqual({ ok: true, value: null });
    expect(await answer(handlers, 'settings:change', { theme: 'dark' })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['nothing:here', undefined],
    ['constructor', undefined],
    ['__proto__', {}],
    [42, undefined],
    [['record:stop'], undefined],
    ['record:stop', { extra: 1 }],
    ['record:input', { text: 'x'.repeat(1 << 17) }],
    ['record:input', { text: 1 }],
    ['settings:change', { theme: 'pink' }],
    ['settings:change', { samplingHz: 1e9 }],
    ['settings:change', 'dark'],
    ['recording:open', { recordingId: '' }],
    ['recording:open', { recordingId: '../'.repeat(100) }],
    ['project:choose-folder', undefined],
  ])('are refused otherwise: %j %j', async (channel, payload) => {
    stop.mockClear();
    change.mockClear();
    expect(await answer(handlers, channel, payload)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected' },
    });
    expect(stop).not.toHaveBeenCalled();
    expect(change).not.toHaveBeenCalled();
  });

  it('are answered with the problem that a handler throws', async () => {
    expect(await answer(handlers, 'recording:open', { recordingId: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'cannot-read', values: { path: '/x' } },
    });
  });
});
