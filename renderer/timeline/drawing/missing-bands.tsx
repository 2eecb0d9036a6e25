import { memo } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { AsleepMarks, sleepsOf } from './asleep-marks.tsx';
import { gapsOf } from './gaps.ts';
import { xOf } from './geometry.ts';
import { cutText, textWidth } from './labels.ts';
import type { Lack } from './missing-reason.ts';
import { patternId } from './palette.ts';
import { Picture, type PictureProps } from './picture.tsx';

/**
 * What could not be measured, hatched, with the reason written in it: what the track lacks, and, of
 * counters, the stretches without a sample (the machine was far too busy) and where it was suspended.
 */
export const MissingBands = memo(function MissingBands(
  props: PictureProps & { readonly lack: Lack | null; readonly gaps?: boolean },
) {
  const { run, window, width, height, fontPx, t, ids, lack } = props;
  const gaps = props.gaps === true ? gapsOf(run) : [];
  const slept = props.gaps === true && sleepsOf(run).length > 0;
  if (lack === null && gaps.length === 0 && !slept) return null;
  const gapText = (gap: TimeWindow) =>
    t('timeline.gap', { time: t.format.duration(gap.endMs - gap.startMs) });
  const all = [
    ...(lack === null ? [] : [lack]),
    ...gaps.map((gap) => ({ stretch: gap, text: gapText(gap) })),
  ];
  return (
    <Picture className="tl-over" width={width} height={height} fontPx={fontPx}>
      {all.map(({ stretch, text }) => {
        const from = Math.max(0, xOf(stretch.startMs, window, width));
        const to = Math.min(width, xOf(stretch.endMs, window, width));
        if (to - from < 1) return null;
        return (
          <Band
            key={`${stretch.startMs}-${text}`}
            x={from}
            width={to - from}
            height={height}
            text={text}
            fontPx={fontPx}
            fill={`url(#${patternId('hatch', ids)})`}
          />
        );
      })}
      {slept ? <AsleepMarks {...props} /> : null}
    </Picture>
  );
});

function Band(props: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly fontPx: number;
  readonly fill: string;
}) {
  const { x, width, height, text, fontPx, fill } = props;
  const words = cutText(text, width - 26, fontPx);
  return (
    <g className="tl-missing">
      <title>{text}</title>
      <rect x={x} width={width} height={height} fill={fill} />
      {words === '' ? null : (
        <>
          <rect
            x={x + 8}
            y={(height - fontPx * 1.4) / 2}
            width={textWidth(words, fontPx) + 10}
            height={fontPx * 1.4}
            rx="3"
            className="tl-missing-ground"
          />
          <text x={x + 13} y={height / 2 + fontPx * 0.36} className="tl-missing-text">
            {words}
          </text>
        </>
      )}
    </g>
  );
}
