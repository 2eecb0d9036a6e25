import type { ReactNode } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';

/**
 * Shows a chart that was drawn for one window as it lies in another one. Zooming and panning move
 * the finished picture at once; the chart itself, which costs more, is drawn anew a little later.
 */
export function Stretched(props: {
  readonly drawn: TimeWindow;
  readonly view: TimeWindow;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const { drawn, view, width, children } = props;
  const viewMs = view.endMs - view.startMs;
  const scale = (drawn.endMs - drawn.startMs) / viewMs;
  const offset = ((drawn.startMs - view.startMs) / viewMs) * width;
  const same = Math.abs(scale - 1) < 1e-9 && Math.abs(offset) < 1e-6;
  return (
    <div
      className="tl-chart"
      style={same ? undefined : { transform: `translateX(${offset}px) scaleX(${scale})` }}
      aria-hidden="true"
    >
      {children}
    </div>
  );
}
