import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { SourceRead } from '../../../src/timeline/life-line.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { sourceReadsOfRun } from './derived.ts';
import { EndText } from './end-text.tsx';
import { xOf } from './geometry.ts';
import { originColors } from './palette.ts';
import { Picture, type PictureProps } from './picture.tsx';

/** Height and width of a tick tell the origin apart as well: one's own sources stand out. */
const shapes = {
  std: { inset: 4, width: 1 },
  unknown: { inset: 4, width: 1 },
  module: { inset: 2, width: 1.5 },
  main: { inset: 0, width: 2.5 },
} as const;
const origins = ['unknown', 'std', 'module', 'main'] as const;

/** `1,132 files · 15.8 MB`. */
export function filesText(files: number, bytes: number | null, t: Translator): string {
  return [t('timeline.files', { count: files }), t.format.bytes(bytes)].join(' · ');
}

/** When source files were given to a tool, one tick a time, by where they come from. */
export const SourceTicks = memo(function SourceTicks(
  props: Omit<PictureProps, 'fontPx' | 't'> & {
    /** Times of files that a search found; null: nothing is searched for. */
    readonly foundMs: readonly Milliseconds[] | null;
  },
) {
  const { run, window, width, height, foundMs } = props;
  const { reads } = sourceReadsOfRun(run);
  return (
    <Picture width={width} height={height}>
      {origins.map((origin) => (
        <path
          className={foundMs === null ? undefined : 'tl-unlit'}
          key={origin}
          d={ticksAt(timesOf(reads, origin), shapes[origin].inset, window, width, height)}
          stroke={originColors[origin]}
          strokeWidth={shapes[origin].width}
        />
      ))}
      {foundMs === null ? null : (
        <path d={ticksAt(foundMs, 0, window, width, height)} className="tl-lit-tick" />
      )}
    </Picture>
  );
});

/** How many files were read, and how much, after the last one. */
export const SourceTotals = memo(function SourceTotals(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  const { reads, totals } = sourceReadsOfRun(run);
  const last = reads.at(-1);
  if (last === undefined) return null;
  const x = xOf(last.atMs, window, width);
  const text = filesText(totals.files, totals.bytes, t);
  return (
    <Picture className="tl-over" width={width} height={height} fontPx={fontPx}>
      <EndText x={x} width={width} height={height} fontPx={fontPx} text={text} />
    </Picture>
  );
});

function timesOf(
  reads: readonly SourceRead[],
  origin: (typeof origins)[number],
): readonly Milliseconds[] {
  return reads.filter((read) => (read.origin ?? 'unknown') === origin).map((read) => read.atMs);
}

function ticksAt(
  times: readonly Milliseconds[],
  inset: number,
  window: TimeWindow,
  width: number,
  height: number,
): string {
  const drawn = new Set<number>();
  const parts: string[] = [];
  for (const atMs of times) {
    const x = Math.round(xOf(atMs, window, width)) + 0.5;
    if (x < -1 || x > width + 1 || drawn.has(x)) continue;
    drawn.add(x);
    parts.push(`M${x} ${inset}V${height - inset}`);
  }
  return parts.join('');
}
