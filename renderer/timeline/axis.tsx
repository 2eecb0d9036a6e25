import { memo } from 'react';
import type { Translator } from '../../src/i18n/translator.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { useTranslator } from '../ui/translator.tsx';
import { xOf } from './domain.ts';
import { SelectionBand } from './selection-band.tsx';
import { type Tick, timeTicks } from './ticks.ts';

function ticksFor(view: TimeWindow, width: number, t: Translator): readonly Tick[] {
  return timeTicks(view, width, {
    language: t.language,
    seconds: (text) => t('timeline.axis.seconds', { text }),
    milliseconds: (text) => t('timeline.axis.milliseconds', { text }),
  });
}

/** The shared axis under all sides; dragging on it selects a range (use-pointer.ts). */
export const Axis = memo(function Axis(props: {
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { view, width } = props;
  const t = useTranslator();
  const ticks = ticksFor(view, width, t);
  return (
    <div className="tl-axis" aria-hidden="true">
      <div className="tl-gutter" />
      <div className="tl-plot">
        {ticks.map((tick) => (
          <span key={tick.atMs} className="tl-tick" style={{ left: xOf(tick.atMs, view, width) }}>
            {tick.label}
          </span>
        ))}
        <SelectionBand width={width} left={0} labelled />
      </div>
    </div>
  );
});

/** Thin lines at the axis' ticks, behind all tracks. */
export const GridLines = memo(function GridLines(props: {
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { view, width } = props;
  const t = useTranslator();
  return (
    <svg className="tl-grid" width={width} height="100%" aria-hidden="true">
      {ticksFor(view, width, t).map((tick) => {
        const x = Math.round(xOf(tick.atMs, view, width)) + 0.5;
        return <line key={tick.atMs} x1={x} x2={x} y1="0" y2="100%" className="tl-grid-line" />;
      })}
    </svg>
  );
});
