import { type RefObject, useEffect, useRef } from 'react';
import { timeAt } from './drawing/geometry.ts';
import { gutterPx } from './layout.ts';
import { useTimelineStore } from './store.ts';

interface Drag {
  readonly pointer: number;
  /** Where a range is dragged from; null: the view is moved. */
  readonly startMs: number | null;
  readonly onAxis: boolean;
  lastX: number;
  moved: number;
}

/** A pointer that moved less than this between press and release clicked. */
const clickSlackPx = 4;
const zoomPerPixel = 0.002;
const pixelsPerLine = 16;

/**
 * Wheel over the plots zooms at the pointer, Shift or a sideways wheel pans, over the gutter and the
 * headers it scrolls as usual; dragging pans, on the axis or with Shift it selects a range (a click on
 * the axis selects none); moving sets the cross-hair, once a frame.
 */
export function usePointer(ref: RefObject<HTMLElement | null>, plotWidth: number): void {
  const width = useRef(plotWidth);
  width.current = plotWidth;

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let frame = 0;
    let drag: Drag | null = null;
    const store = useTimelineStore;
    const shown = () => store.getState().view ?? store.getState().domain;
    const xOfEvent = (event: MouseEvent) =>
      event.clientX - element.getBoundingClientRect().left - gutterPx;
    const onPlot = (event: MouseEvent) =>
      event.target instanceof Element && event.target.closest('.tl-plot') !== null;
    const timeOf = (event: MouseEvent) => timeAt(xOfEvent(event), shown(), width.current);
    const select = (a: number, b: number) =>
      store.getState().selectRange({ startMs: Math.min(a, b), endMs: Math.max(a, b) });
    const panPixels = (pixels: number) => store.getState().panBy(pixels / width.current);

    const wheel = (event: WheelEvent) => {
      if (!onPlot(event)) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1;
      const sideways = event.deltaX !== 0 ? event.deltaX : event.shiftKey ? event.deltaY : 0;
      if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        panPixels(sideways * unit);
        return;
      }
      const atMs = timeAt(xOfEvent(event), shown(), width.current);
      store.getState().zoom(Math.exp(-event.deltaY * unit * zoomPerPixel), atMs);
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !onPlot(event)) return;
      const onAxis = event.target instanceof Element && event.target.closest('.tl-axis') !== null;
      const startMs = onAxis || event.shiftKey ? timeOf(event) : null;
      drag = { pointer: event.pointerId, startMs, onAxis, lastX: event.clientX, moved: 0 };
    };
    const move = (event: PointerEvent) => {
      if (drag !== null && drag.pointer === event.pointerId) {
        const by = event.clientX - drag.lastX;
        drag.moved += Math.abs(by);
        drag.lastX = event.clientX;
        if (drag.moved > clickSlackPx) {
          if (!element.hasPointerCapture(event.pointerId)) {
            element.setPointerCapture(event.pointerId);
          }
          if (drag.startMs === null) panPixels(-by);
          else select(drag.startMs, timeOf(event));
        }
      }
      const x = xOfEvent(event);
      const y = event.clientY;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const inside = x >= 0 && x <= width.current;
        store.getState().setCursor(inside ? timeAt(x, shown(), width.current) : null, y);
      });
    };
    const up = (event: PointerEvent) => {
      if (drag === null || drag.pointer !== event.pointerId) return;
      // The click that ends a drag selects nothing.
      if (drag.moved > clickSlackPx) {
        const swallow = (click: MouseEvent) => click.stopPropagation();
        element.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0);
      } else if (drag.onAxis) store.getState().selectRange(null);
      drag = null;
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      store.getState().setCursor(null, null);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('pointerleave', leave);
    };
  }, [ref]);
}
