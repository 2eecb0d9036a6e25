import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from './geometry.ts';
import { Picture } from './picture.tsx';
import { type Tick, timeTicks } from './ticks.ts';

export interface AxisProps {
  readonly window: TimeWindow;
  readonly width: number;
  readonly t: Translator;
}

function ticksFor({ window, width, t }: AxisProps, fontPx: number): readonly Tick[] {
  // The distance of ticks goes with the size of their words.
  return timeTicks(window, width * (11 / fontPx), {
    language: t.language,
    seconds: (text) => t('timeline.axis.seconds', { text }),
    milliseconds: (text) => t('timeline.axis.milliseconds', { text }),
  });
}

/** Times along the axis. Words at its ends reach beyond the picture by half their length. */
export const TimeAxis = memo(function TimeAxis(
  props: AxisProps & { readonly height: number; readonly fontPx: number },
) {
  const { window, width, height, fontPx } = props;
  return (
    <Picture className="tl-ticks" width={width} height={height} fontPx={fontPx}>
      {ticksFor(props, fontPx).map((tick) => (
        <text
          key={tick.atMs}
          x={xOf(tick.atMs, window, width)}
          y={4 + fontPx}
          textAnchor="middle"
          className="tl-tick"
        >
          {tick.label}
        </text>
      ))}
    </Picture>
  );
});

/** Thin lines at the axis' ticks, behind all tracks; as high as what it is put into. */
export const GridLines = memo(function GridLines(props: AxisProps & { readonly fontPx: number }) {
  const { window, width, fontPx } = props;
  return (
    <Picture className="tl-grid" width={width} height="100%">
      {ticksFor(props, fontPx).map((tick) => {
        const x = Math.round(xOf(tick.atMs, window, width)) + 0.5;
        return <line key={tick.atMs} x1={x} x2={x} y1="0" y2="100%" className="tl-grid-line" />;
      })}
    </Picture>
  );
});

/** A value of the vertical axis. */
export interface AxisMark {
  /** Height above the track's lower edge, in px. */
  readonly y: number;
  readonly label: string;
}

/** Horizontal lines of a chart at the heights of its marks. */
export const MarkLines = memo(function MarkLines(props: {
  readonly marks: readonly AxisMark[];
  readonly width: number;
  readonly height: number;
}) {
  const { marks, width, height } = props;
  return (
    <Picture className="tl-over" width={width} height={height}>
      {marks.map((mark) => {
        const y = Math.min(height - 0.5, Math.max(0.5, height - mark.y));
        return <line key={mark.y} x1="0" x2={width} y1={y} y2={y} className="tl-grid-line" />;
      })}
    </Picture>
  );
});
