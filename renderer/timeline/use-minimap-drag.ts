import { type PointerEvent, useRef } from 'react';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { timeAt, xOf } from './drawing/geometry.ts';
import { useTimelineStore } from './store.ts';

/** As near as this to an end of the handle that end is dragged. */
const edgePx = 6;
const clickSlackPx = 3;

type Part = 'handle' | 'start' | 'end' | 'new';

interface Drag {
  readonly part: Part;
  readonly fromX: number;
  readonly view: TimeWindow;
}

/** What is dragged at a place of the minimap; over the whole domain there is nothing to move. */
export function partAt(x: number, view: TimeWindow, domain: TimeWindow, width: number): Part {
  const from = xOf(view.startMs, domain, width);
  const to = xOf(view.endMs, domain, width);
  if (Math.abs(x - from) <= edgePx && from > 0) return 'start';
  if (Math.abs(x - to) <= edgePx && to < width) return 'end';
  const whole = from <= 0 && to >= width;
  return !whole && x > from && x < to ? 'handle' : 'new';
}

/** The window that a drag by `byX` pixels leads to. */
export function dragged(drag: Drag, byX: number, domain: TimeWindow, width: number): TimeWindow {
  const { part, view, fromX } = drag;
  const byMs = (byX / width) * (domain.endMs - domain.startMs);
  const length = view.endMs - view.startMs;
  if (part === 'handle') {
    const latest = domain.endMs - length;
    const startMs = Math.min(latest, Math.max(domain.startMs, view.startMs + byMs));
    return { startMs, endMs: startMs + length };
  }
  const atMs = timeAt(fromX + byX, domain, width);
  const anchor =
    part === 'new' ? timeAt(fromX, domain, width) : part === 'start' ? view.endMs : view.startMs;
  return { startMs: Math.min(atMs, anchor), endMs: Math.max(atMs, anchor) };
}

/** Handlers of the minimap's plot. A click beside the handle moves it there. */
export function useMinimapDrag(width: number) {
  const current = useRef<Drag | null>(null);
  const xIn = (event: PointerEvent) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const { view, domain } = useTimelineStore.getState();
      const fromX = xIn(event);
      const shown = view ?? domain;
      current.current = { part: partAt(fromX, shown, domain, width), fromX, view: shown };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const drag = current.current;
      if (drag === null) return;
      const byX = xIn(event) - drag.fromX;
      if (drag.part === 'new' && Math.abs(byX) < clickSlackPx) return;
      const { domain, dragView } = useTimelineStore.getState();
      dragView(dragged(drag, byX, domain, width));
    },
    onPointerUp: (event: PointerEvent) => {
      const drag = current.current;
      current.current = null;
      if (drag?.part !== 'new' || Math.abs(xIn(event) - drag.fromX) >= clickSlackPx) return;
      const { view, domain, dragView } = useTimelineStore.getState();
      if (view === null) return;
      const middle = (xOf(view.startMs, domain, width) + xOf(view.endMs, domain, width)) / 2;
      dragView(
        dragged({ part: 'handle', fromX: middle, view }, drag.fromX - middle, domain, width),
      );
    },
    onPointerCancel: () => {
      current.current = null;
    },
  };
}
