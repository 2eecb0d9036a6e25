import { useEffect, useLayoutEffect } from 'react';
import type { StoredView } from '../../src/timeline/kept-view.ts';
import { request } from '../api.ts';
import { useWindowStore } from '../store.ts';
import { type TimelineState, useTimelineStore } from './store.ts';
import { storedOf } from './view-memory.ts';

/** A view that moves is kept when it has come to rest (ms). */
const restMs = 500;

/**
 * Shows a recording as it was left, in this session or an earlier one, and has main keep how it is looked
 * at. `recording`: the id in its header; null: it has none, so nothing is kept.
 */
export function useKeptView(recording: string | null): void {
  // Before the first picture.
  useLayoutEffect(() => {
    const { open, close } = useTimelineStore.getState();
    open(recording, useWindowStore.getState().recording?.view ?? null);
    return close;
  }, [recording]);

  useEffect(() => {
    if (recording === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: StoredView | null = null;
    const send = () => {
      clearTimeout(timer);
      if (waiting !== null) void request('view:keep', { recording, view: waiting });
      waiting = null;
    };
    const onChange = (state: TimelineState, before: TimelineState) => {
      if (state.recordingId !== recording || before.recordingId !== recording) return;
      if (!kept.some((part) => state[part] !== before[part])) return;
      waiting = storedOf(state);
      clearTimeout(timer);
      timer = setTimeout(send, restMs);
    };
    const unsubscribe = useTimelineStore.subscribe(onChange);
    window.addEventListener('pagehide', send);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [recording]);
}

const kept = [
  'view',
  'selection',
  'hiddenKinds',
  'hiddenOrigins',
  'colorBy',
  'machineShown',
  'folded',
  'chosenRuns',
  'layout',
  'zero',
] as const;
