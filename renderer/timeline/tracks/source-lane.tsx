import { memo } from 'react';
import type { SourceRead } from '../../../src/timeline/life-line.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { RunMatches } from '../../../src/timeline/search.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { sourceReadsOfRun } from '../derived.ts';
import { timeAt, xOf } from '../domain.ts';
import { sourcesHeightPx } from '../layout.ts';
import { originColors } from '../palette.ts';
import { useTimelineStore } from '../store.ts';
import { EndText } from './files-lanes.tsx';
import { Missing, missingReason } from './missing.tsx';
import { Track } from './track.tsx';

/** Height and width of a tick tell the origin apart as well: one's own sources stand out. */
const shapes = {
  std: { inset: 4, width: 1 },
  unknown: { inset: 4, width: 1 },
  module: { inset: 2, width: 1.5 },
  main: { inset: 0, width: 2.5 },
} as const;
const origins = ['unknown', 'std', 'module', 'main'] as const;
const slackPx = 5;

/** When source files were given to a tool, one tick a time, by where they come from. */
export const SourceLane = memo(function SourceLane(props: {
  readonly run: RunModel;
  readonly view: TimeWindow;
  readonly width: number;
  readonly matches: RunMatches | null;
}) {
  const { run, view, width, matches } = props;
  const t = useTranslator();
  const setHovered = useTimelineStore((state) => state.setHovered);
  const { reads, totals } = sourceReadsOfRun(run);
  const missing = missingReason(run, ['files', 'probe'], t);
  const filesText = (files: number, bytes: number | null) =>
    [t('timeline.files', { count: files }), t.format.bytes(bytes)].join(' · ');
  const total = filesText(totals.files, totals.bytes);

  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const atMs = timeAt(x, view, width);
    const slackMs = timeAt(slackPx, view, width) - view.startMs;
    const near = reads.filter((read) => Math.abs(read.atMs - atMs) <= slackMs);
    setHovered(near.length === 0 ? null : hoveredReads(near));
  };
  const hoveredReads = (near: readonly SourceRead[]) => ({
    title: t('timeline.sources.read'),
    lines: near
      .slice(0, 4)
      .map((read) =>
        [
          read.package ?? '',
          read.origin === null ? '' : t(`timeline.origin.${read.origin}`),
          filesText(read.files, read.bytes),
        ]
          .filter((word) => word !== '')
          .join(' · '),
      )
      .concat(near.length > 4 ? [t('timeline.more', { count: near.length - 4 })] : []),
    color: originColors[near[0]?.origin ?? 'unknown'],
  });
  return (
    <Track
      id="files"
      name={t('timeline.track.files')}
      lane={t('timeline.lane.sources')}
      description={`${t('timeline.sources.description')}: ${total}`}
      height={sourcesHeightPx}
      plotProps={{ onPointerMove: hover, onPointerLeave: () => setHovered(null) }}
    >
      <svg width={width} height={sourcesHeightPx} aria-hidden="true">
        {origins.map((origin) => (
          <path
            className={matches === null ? undefined : 'tl-unlit'}
            key={origin}
            d={ticksOf(reads, origin, view, width)}
            stroke={originColors[origin]}
            strokeWidth={shapes[origin].width}
          />
        ))}
        {matches === null ? null : (
          <path d={marksAt(matches.fileTimesMs, 0, view, width)} className="tl-lit-tick" />
        )}
        {reads.length === 0 ? null : (
          <EndText
            x={xOf(reads.at(-1)?.atMs ?? 0, view, width)}
            width={width}
            height={sourcesHeightPx}
            text={total}
          />
        )}
      </svg>
      <Missing run={run} view={view} width={width} height={sourcesHeightPx} text={missing} />
    </Track>
  );
});

function ticksOf(
  reads: readonly SourceRead[],
  origin: (typeof origins)[number],
  view: TimeWindow,
  width: number,
): string {
  const times = reads.filter((read) => (read.origin ?? 'unknown') === origin);
  return marksAt(
    times.map((read) => read.atMs),
    shapes[origin].inset,
    view,
    width,
  );
}

function marksAt(
  times: readonly Milliseconds[],
  inset: number,
  view: TimeWindow,
  width: number,
): string {
  const drawn = new Set<number>();
  const parts: string[] = [];
  for (const atMs of times) {
    const x = Math.round(xOf(atMs, view, width)) + 0.5;
    if (x < -1 || x > width + 1 || drawn.has(x)) continue;
    drawn.add(x);
    parts.push(`M${x} ${inset}V${sourcesHeightPx - inset}`);
  }
  return parts.join('');
}
