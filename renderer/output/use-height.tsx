import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';

const leastPx = 90;
const stepPx = 24;

/** A height that is changed by dragging, or with the arrow keys, a handle above it. */
export function useHeight(start: () => number): {
  readonly height: number;
  readonly handle: (label: string) => ReactElement;
} {
  const [height, setHeight] = useState(() => Math.round(start()));
  const set = (wanted: number) => {
    setHeight(Math.round(Math.min(Math.max(leastPx, wanted), window.innerHeight * 0.6)));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { bottom } = event.currentTarget.getBoundingClientRect();
    set(height + bottom - event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    set(height + (event.key === 'ArrowUp' ? stepPx : -stepPx));
  };
  const handle = (label: string) => (
    <hr
      className="output-handle"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={leastPx}
      aria-valuemax={Math.round(window.innerHeight * 0.6)}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
  return { height, handle };
}
