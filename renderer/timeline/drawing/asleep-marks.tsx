import { perRun } from '../../../src/timeline/per-run.ts';
import { xOf } from './geometry.ts';
import { cutText, textWidth } from './labels.ts';
import type { PictureProps } from './picture.tsx';

/** When the machine was suspended: moments of the run, whose clock stood still meanwhile. */
export const sleepsOf = perRun((run) =>
  run.missing.flatMap(({ what, reason, atMs, durationMs }) =>
    what === 'machine' && reason === 'suspended' && atMs !== undefined
      ? [{ atMs, durationMs: durationMs ?? null }]
      : [],
  ),
);

/**
 * A dashed line where the machine slept, with for how long: at the bottom, as peaks are named at the top.
 * Drawn inside of another picture.
 */
export function AsleepMarks(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  return sleepsOf(run).map(({ atMs, durationMs }) => {
    const x = xOf(atMs, window, width);
    if (x < 0 || x > width) return null;
    const text = t('timeline.asleep', { time: t.format.duration(durationMs) });
    const words = cutText(text, width - x - 8, fontPx);
    return (
      <g key={atMs} className="tl-missing">
        <title>{text}</title>
        <line x1={x} x2={x} y1={0} y2={height} className="tl-asleep" />
        {words === '' ? null : (
          <>
            <rect
              x={x + 3}
              y={height - fontPx * 1.4 - 2}
              width={textWidth(words, fontPx) + 6}
              height={fontPx * 1.4}
              rx="3"
              className="tl-missing-ground"
            />
            <text x={x + 6} y={height - 2 - fontPx * 0.35} className="tl-missing-text">
              {words}
            </text>
          </>
        )}
      </g>
    );
  });
}
