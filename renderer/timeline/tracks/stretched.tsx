import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { ownWindow, useZero } from '../own-clock.ts';
import { useTimelineStore } from '../store.ts';
import { stretchOf } from '../stretch.ts';

/** Nearer than this to its own size a picture counts as not stretched, and its words stay. */
const unscaled = 0.001;

/**
 * Keeps a picture that was drawn for one window (on the run's clock) where it belongs while the view moves. Only a transform
 * changes, past React and without layout, so that a frame costs the same however much is drawn. Words
 * (`tl-bar-label`) would be distorted and hide while the scale is another one.
 */
export function Stretched(props: {
  readonly drawn: TimeWindow;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const { drawn, width, children } = props;
  const zeroMs = useZero();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let placedFor: TimeWindow | null | undefined;
    const place = () => {
      const { view } = useTimelineStore.getState();
      // All is shown: drawn and shown are the same, also while the domain steps ahead.
      const shown = view === null ? drawn : ownWindow(view, zeroMs);
      if (view === placedFor) return;
      placedFor = view;
      const { scale, offset } = stretchOf(drawn, shown);
      const same = Math.abs(scale - 1) < 1e-9 && Math.abs(offset) * width < 1e-6;
      element.style.transform = same ? '' : `translateX(${offset * width}px) scaleX(${scale})`;
      element.toggleAttribute('data-zoomed', Math.abs(scale - 1) > unscaled);
    };
    place();
    return useTimelineStore.subscribe(place);
  }, [drawn, width, zeroMs]);
  return (
    <div className="tl-stretched" ref={ref} aria-hidden="true">
      {children}
    </div>
  );
}
