import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionOf } from './keys.ts';
import { useTimelineStore } from './store.ts';

const state = () => useTimelineStore.getState();
const press = (code: string) =>
  actionOf({ code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false })?.(state(), []);

beforeEach(() => {
  vi.useFakeTimers();
  state().open(null, null);
  useTimelineStore.setState({ kept: new Map() });
  state().open('one', null);
  state().setDomain({ startMs: 0, endMs: 1000 }, {});
});
afterEach(() => {
  vi.useRealTimers();
});

describe('history of the view', () => {
  it('takes a stream of zooms as one step, pauses apart', () => {
    state().zoom(2, 500);
    state().zoom(2, 500);
    const first = state().view;
    vi.advanceTimersByTime(600);
    state().panBy(0.5);
    expect(state().view).not.toEqual(first);
    state().goBack();
    expect(state().view).toEqual(first);
    press('Backspace');
    expect(state().view).toBeNull();
    press('Backspace');
    expect(state().view).toBeNull();
  });

  it('keeps windows inside the domain, and takes the whole one as no window', () => {
    state().setView({ startMs: -50, endMs: 200 });
    expect(state().view).toEqual({ startMs: 0, endMs: 200 });
    state().setView({ startMs: -50, endMs: 2000 });
    expect(state().view).toBeNull();
    expect(state().history).toHaveLength(2);
  });
});

describe('selected range', () => {
  it('gets its ends from the cross-hair, and is what F shows', () => {
    state().setCursor(300, null);
    press('BracketLeft');
    expect(state().selection).toEqual({ startMs: 300, endMs: 1000 });
    state().setCursor(400, null);
    press('BracketRight');
    expect(state().selection).toEqual({ startMs: 300, endMs: 400 });
    press('KeyF');
    expect(state().view).toEqual({ startMs: 300, endMs: 400 });
    press('Escape');
    expect(state().selection).toBeNull();
    expect(state().cursorMs).toBe(400);
  });

  it('starts anew when an end is set beyond the other one', () => {
    state().selectRange({ startMs: 100, endMs: 200 });
    state().setCursor(500, null);
    press('BracketLeft');
    expect(state().selection).toEqual({ startMs: 500, endMs: 1000 });
    state().selectRange({ startMs: -10, endMs: 5000 });
    expect(state().selection).toEqual({ startMs: 0, endMs: 1000 });
  });
});

describe('views of recordings', () => {
  it('are kept while another one is shown, and start fresh', () => {
    expect(state().hiddenKinds).toEqual(['self']);
    state().setView({ startMs: 10, endMs: 20 });
    state().toggleKind('self');
    state().toggleFold('cpu');
    state().selectSpan({ run: 'A1', span: '1' });
    state().close();
    state().open('two', null);
    expect(state()).toMatchObject({ view: null, hiddenKinds: ['self'], folded: [] });
    state().close();
    state().open('one', null);
    expect(state().view).toEqual({ startMs: 10, endMs: 20 });
    expect(state()).toMatchObject({ hiddenKinds: [], folded: ['cpu'], selectedSpan: null });
  });
});
