import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { xOf } from '../domain.ts';
import { textWidth } from '../labels.ts';
import { labelFontPx, workHeightPx } from '../layout.ts';
import { Missing, missingReason } from './missing.tsx';
import { Track } from './track.tsx';

/** How much go's temporary folder held over time, and when it was removed. */
export const WorkLane = memo(function WorkLane(props: {
  readonly run: RunModel;
  readonly view: TimeWindow;
  readonly width: number;
  /** Bytes at the upper edge, the same for all sides. */
  readonly top: number;
}) {
  const { run, view, width, top } = props;
  const t = useTranslator();
  const missing = missingReason(run, ['work'], t);
  const sizes = run.workSizes;
  const removed = run.fileEvents.findLast(
    (event) => event.subject === 'work' && event.event === 'deleted',
  );
  const last = sizes.at(-1);
  const peakBytes = sizes.reduce((most, size) => Math.max(most, size.bytes), 0);
  const endMs = removed?.atMs ?? Math.max(run.frontMs, last?.atMs ?? 0);
  const y = (bytes: number) => workHeightPx - 1 - (bytes / top) * (workHeightPx - 3);
  const x = (atMs: number) => xOf(atMs, view, width).toFixed(1);
  const steps = sizes
    .filter((size) => size.atMs <= endMs)
    .map((size) => `H${x(size.atMs)}V${y(size.bytes).toFixed(1)}`);
  const area =
    sizes[0] === undefined
      ? ''
      : `M${x(sizes[0].atMs)} ${workHeightPx}${steps.join('')}H${x(endMs)}V${workHeightPx}z`;
  // A run can be over before its folder was looked at: what is left is only that it went.
  const looked = peakBytes > 0;
  const peak = looked ? t.format.bytes(peakBytes) : t('value.not-measured');
  const text =
    removed === undefined
      ? t('timeline.up-to', { size: peak })
      : `✕ ${t('timeline.work-removed')}${looked ? ` · ${peak}` : ''}`;
  return (
    <Track
      id="files"
      name=""
      lane={t('timeline.lane.work')}
      description={`${t('timeline.work.description')}: ${text}`}
      height={workHeightPx}
    >
      <svg width={width} height={workHeightPx} aria-hidden="true">
        <path d={area} className="tl-work" />
        {removed === undefined && !looked ? null : (
          <EndText x={xOf(endMs, view, width)} width={width} height={workHeightPx} text={text} />
        )}
      </svg>
      <Missing run={run} view={view} width={width} height={workHeightPx} text={missing} />
    </Track>
  );
});

/** A text right of where something ended, or left of it when there is no room; none when that is out of view. */
export function EndText(props: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}) {
  const { x, width, height, text } = props;
  if (x < 0 || x > width + 1) return null;
  const wide = textWidth(text, labelFontPx);
  const left = x + 10 + wide > width;
  const end = Math.min(x, width) - 6;
  return (
    <>
      {left ? (
        <rect x={end - wide} width={wide + 3} height={height} className="tl-note-ground" />
      ) : null}
      <text
        x={left ? end : x + 6}
        y={height / 2 + 4}
        textAnchor={left ? 'end' : 'start'}
        className="tl-note"
      >
        {text}
      </text>
    </>
  );
}
