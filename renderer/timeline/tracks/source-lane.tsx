import { memo } from 'react';
import type { SourceRead } from '../../../src/timeline/life-line.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { RunMatches } from '../../../src/timeline/search.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { sourceReadsOfRun } from '../drawing/derived.ts';
import { timeAt } from '../drawing/geometry.ts';
import { MissingBands } from '../drawing/missing-bands.tsx';
import { laneLack } from '../drawing/missing-reason.ts';
import { originColors } from '../drawing/palette.ts';
import { filesText, SourceTicks, SourceTotals, sourceWords } from '../drawing/sources-picture.tsx';
import { labelFontPx, sourcesFontPx, sourcesHeightPx } from '../layout.ts';
import { ownWindow, useZero } from '../own-clock.ts';
import { shownView, useTimelineStore } from '../store.ts';
import { AtView } from './at-view.tsx';
import { Stretched } from './stretched.tsx';
import { Track } from './track.tsx';

const slackPx = 5;
const mostLines = 4;

/** When source files were given to a tool, one tick a time, by where they come from. */
export const SourceLane = memo(function SourceLane(props: {
  readonly run: RunModel;
  readonly drawn: TimeWindow;
  readonly width: number;
  readonly matches: RunMatches | null;
}) {
  const { run, drawn, width, matches } = props;
  const t = useTranslator();
  const zeroMs = useZero();
  const setHovered = useTimelineStore((state) => state.setHovered);
  const { reads } = sourceReadsOfRun(run);

  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const view = ownWindow(shownView(), zeroMs);
    const atMs = timeAt(x, view, width);
    const slackMs = timeAt(slackPx, view, width) - view.startMs;
    const near = reads.filter((read) => Math.abs(read.atMs - atMs) <= slackMs);
    setHovered(near.length === 0 ? null : hoveredReads(near));
  };
  const line = (read: SourceRead) =>
    [
      read.package ?? '',
      read.origin === null ? '' : t(`timeline.origin.${read.origin}`),
      filesText(read.files, read.bytes, t),
    ]
      .filter((word) => word !== '')
      .join(' · ');
  const hoveredReads = (near: readonly SourceRead[]) => ({
    title: t('timeline.sources.read'),
    lines: near
      .slice(0, mostLines)
      .map(line)
      .concat(
        near.length > mostLines ? [t('timeline.more', { count: near.length - mostLines })] : [],
      ),
    color: originColors[near[0]?.origin ?? 'unknown'],
  });
  const frame = { run, width, height: sourcesHeightPx };
  const lack = laneLack(run, ['files', 'probe'], t);
  const words = { ...frame, fontPx: labelFontPx, t };
  return (
    <Track
      id="files"
      run={run.start.run}
      name={t('timeline.track.files')}
      lane={t('timeline.lane.sources')}
      description={`${t('timeline.sources.description')}: ${sourceWords(run, t).join(', ')}`}
      height={sourcesHeightPx}
      plotProps={{ onPointerMove: hover, onPointerLeave: () => setHovered(null) }}
    >
      <Stretched drawn={drawn} width={width}>
        <SourceTicks {...frame} window={drawn} foundMs={matches?.fileTimesMs ?? null} />
      </Stretched>
      <AtView
        draw={(view) => (
          <>
            <SourceTotals {...words} fontPx={sourcesFontPx} window={view} />
            <MissingBands {...words} window={view} lack={lack} />
          </>
        )}
      />
    </Track>
  );
});
