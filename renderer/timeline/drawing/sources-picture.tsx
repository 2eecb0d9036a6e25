import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { type KnownOrigin, knownOrigins } from '../../../src/timeline/origins.ts';
import { perRun } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { sourceReadsOfRun } from './derived.ts';
import { EndText } from './end-text.tsx';
import { xOf } from './geometry.ts';
import { textWidth } from './labels.ts';
import { originColors } from './palette.ts';
import { Picture, type PictureProps } from './picture.tsx';
import { sameItems, type Tile, tilesOf } from './tiles.ts';

/** The rows from the top. What is not known (yet) lies in the first one, in a colour of its own. */
const rowOf: Readonly<Record<KnownOrigin, 0 | 1 | 2>> = { std: 0, unknown: 0, module: 1, main: 2 };
const rows = 3;
/** One's own sources are few: they stand out. */
const tickPx: Readonly<Record<KnownOrigin, number>> = {
  std: 1,
  unknown: 1,
  module: 1.5,
  main: 2.5,
};

interface OfOrigin {
  readonly times: readonly Milliseconds[];
  readonly files: number;
  readonly bytes: number | null;
}

/** The sources that a run read, parted by where they come from; origins without any are left out. */
const readsByOrigin = perRun((run): ReadonlyMap<KnownOrigin, OfOrigin> => {
  const found = new Map<
    KnownOrigin,
    { times: Milliseconds[]; files: number; bytes: number | null }
  >();
  for (const read of sourceReadsOfRun(run).reads) {
    const origin = read.origin ?? 'unknown';
    const entry = found.get(origin) ?? { times: [], files: 0, bytes: null };
    entry.times.push(read.atMs);
    entry.files += read.files;
    if (read.bytes !== null) entry.bytes = (entry.bytes ?? 0) + read.bytes;
    found.set(origin, entry);
  }
  return found;
});

/** `1,132 files · 15.8 MB`. */
export function filesText(files: number, bytes: number | null, t: Translator): string {
  return [t('timeline.files', { count: files }), t.format.bytes(bytes)].join(' · ');
}

/** What was read of each origin, in words. */
export function sourceWords(run: RunModel, t: Translator): readonly string[] {
  return knownOrigins.flatMap((origin) => {
    const read = readsByOrigin(run).get(origin);
    if (read === undefined) return [];
    const totals = filesText(read.files, read.bytes, t);
    return [t('tracks.source-totals', { origin: t(`tracks.origin.${origin}`), totals })];
  });
}

/** When source files were given to a tool, one tick a time, a row for each place where they come from. */
export const SourceTicks = memo(function SourceTicks(
  props: Omit<PictureProps, 'fontPx' | 't'> & {
    /** Times of files that a search found; null: nothing is searched for. */
    readonly foundMs: readonly Milliseconds[] | null;
  },
) {
  const { run, window, width, height, foundMs } = props;
  const byOrigin = readsByOrigin(run);
  const rowPx = height / rows;
  return (
    <Picture width={width} height={height}>
      {knownOrigins.flatMap((origin) =>
        tilesOf(run, window, width).map((tile) => (
          <Ticks
            key={`${origin} ${tile.fromPx}`}
            times={within(byOrigin.get(origin)?.times ?? none, tile)}
            window={window}
            width={width}
            fromY={rowOf[origin] * rowPx + 1}
            toY={(rowOf[origin] + 1) * rowPx - 1}
            className={foundMs === null ? undefined : 'tl-unlit'}
            stroke={originColors[origin]}
            strokeWidth={tickPx[origin]}
          />
        )),
      )}
      {foundMs === null ? null : (
        <Ticks
          times={foundMs}
          window={window}
          width={width}
          fromY={0}
          toY={height}
          className="tl-lit-tick"
        />
      )}
    </Picture>
  );
});

const none: readonly Milliseconds[] = [];

function within(times: readonly Milliseconds[], { fromMs, toMs }: Tile): readonly Milliseconds[] {
  if (fromMs === Number.NEGATIVE_INFINITY && toMs === Number.POSITIVE_INFINITY) return times;
  return times.filter((atMs) => atMs >= fromMs && atMs < toMs);
}

/** A tick at each time; drawn anew only when one comes to them. */
const Ticks = memo(
  function Ticks(props: {
    readonly times: readonly Milliseconds[];
    readonly window: TimeWindow;
    readonly width: number;
    readonly fromY: number;
    readonly toY: number;
    readonly className: string | undefined;
    readonly stroke?: string;
    readonly strokeWidth?: number;
  }) {
    const { times, window, width, fromY, toY, ...look } = props;
    if (times.length === 0) return null;
    return <path d={ticksAt(times, window, width, fromY, toY)} {...look} />;
  },
  (before, now) =>
    before.window === now.window &&
    before.width === now.width &&
    before.fromY === now.fromY &&
    before.toY === now.toY &&
    before.className === now.className &&
    before.stroke === now.stroke &&
    before.strokeWidth === now.strokeWidth &&
    sameItems(before.times, now.times),
);

/** How many files of each origin were read, and how much, after the last of them. */
export const SourceTotals = memo(function SourceTotals(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  const last = sourceReadsOfRun(run).reads.at(-1);
  if (last === undefined) return null;
  const x = xOf(last.atMs, window, width);
  const rowPx = height / rows;
  const fits = (text: string) => x + 10 + textWidth(text, fontPx) <= width;
  return (
    <Picture className="tl-over" width={width} height={height} fontPx={fontPx}>
      {knownOrigins.map((origin) => {
        const read = readsByOrigin(run).get(origin);
        if (read === undefined) return null;
        const totals = filesText(read.files, read.bytes, t);
        const named = t('tracks.source-totals', { origin: t(`tracks.origin.${origin}`), totals });
        return (
          <g key={origin} transform={`translate(0 ${rowOf[origin] * rowPx})`}>
            <EndText
              x={x}
              width={width}
              height={rowPx}
              fontPx={fontPx}
              // While a run goes on nobody can tell yet whose files these are. Where there is no
              // room beside the ticks the row and its colour have to say it.
              text={origin !== 'unknown' && fits(named) ? named : totals}
            />
          </g>
        );
      })}
    </Picture>
  );
});

function ticksAt(
  times: readonly Milliseconds[],
  window: TimeWindow,
  width: number,
  fromY: number,
  toY: number,
): string {
  const drawn = new Set<number>();
  const parts: string[] = [];
  const from = fromY.toFixed(1);
  const to = toY.toFixed(1);
  for (const atMs of times) {
    const x = Math.round(xOf(atMs, window, width)) + 0.5;
    if (x < -1 || x > width + 1 || drawn.has(x)) continue;
    drawn.add(x);
    parts.push(`M${x} ${from}V${to}`);
  }
  return parts.join('');
}
