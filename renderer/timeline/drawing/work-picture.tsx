import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { perRun } from '../../../src/timeline/per-run.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { EndText } from './end-text.tsx';
import { xOf } from './geometry.ts';
import { Picture, type PictureProps } from './picture.tsx';
import { tilesOf } from './tiles.ts';

interface WorkEnd {
  readonly atMs: Milliseconds;
  readonly removed: boolean;
  readonly peakBytes: number;
}

/** When the temporary folder went, or what is known of it last. */
const workEndOf = perRun((run): WorkEnd => {
  const removed = run.fileEvents.findLast(
    (event) => event.subject === 'work' && event.event === 'deleted',
  );
  const last = run.workSizes.at(-1);
  return {
    atMs: removed?.atMs ?? Math.max(run.frontMs, last?.atMs ?? 0),
    removed: removed !== undefined,
    peakBytes: run.workSizes.reduce((most, size) => Math.max(most, size.bytes), 0),
  };
});

/** What became of the temporary folder, in words; null: nothing is known of it. */
export function workWords(run: RunModel, t: Translator): string | null {
  const { removed, peakBytes } = workEndOf(run);
  // A run can be over before its folder was looked at: what is left is only that it went.
  const looked = peakBytes > 0;
  if (removed) {
    const gone = `✕ ${t('timeline.work-removed')}`;
    return looked ? `${gone} · ${t.format.bytes(peakBytes)}` : gone;
  }
  return looked ? t('timeline.up-to', { size: t.format.bytes(peakBytes) }) : null;
}

/** How much go's temporary folder held over time, as a step curve; `top`: bytes at the upper edge. */
export const WorkArea = memo(function WorkArea(
  props: Omit<PictureProps, 'fontPx' | 't'> & { readonly top: number },
) {
  const { run, window, width, height, top } = props;
  const { atMs: endMs } = workEndOf(run);
  const sizes = run.workSizes.filter((size) => size.atMs <= endMs);
  if (sizes.length === 0) return null;
  const x = (atMs: number) => xOf(atMs, window, width).toFixed(1);
  const y = (bytes: number) => (height - 1 - (bytes / top) * (height - 3)).toFixed(1);
  return (
    <Picture width={width} height={height}>
      {tilesOf(run, window, width).map(({ fromPx, fromMs, toMs }) => {
        const own = sizes.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
        // What it held when the tile begins goes on into it.
        const before = sizes.findLast(({ atMs }) => atMs < fromMs);
        const startMs = before === undefined ? own[0]?.atMs : fromMs;
        if (startMs === undefined || startMs > endMs) return null;
        const base = before === undefined ? '' : `V${y(before.bytes)}`;
        const steps = own.map((size) => `H${x(size.atMs)}V${y(size.bytes)}`);
        const end = `H${x(Math.min(endMs, toMs))}V${height}z`;
        return (
          <path
            key={fromPx}
            d={`M${x(startMs)} ${height}${base}${steps.join('')}${end}`}
            className="tl-work"
          />
        );
      })}
    </Picture>
  );
});

/** What became of the folder, where it ended. */
export const WorkEndText = memo(function WorkEndText(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  const text = workWords(run, t);
  if (text === null) return null;
  const x = xOf(workEndOf(run).atMs, window, width);
  return (
    <Picture className="tl-over" width={width} height={height} fontPx={fontPx}>
      <EndText x={x} width={width} height={height} fontPx={fontPx} text={text} />
    </Picture>
  );
});
