import { memo } from 'react';
import { sumOfKinds } from '../../src/timeline/by-kind.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { AlignedSide } from './comparison/aligned-sides.ts';
import { overviewOfRun } from './derived.ts';
import { xOf } from './drawing/geometry.ts';
import { sideColor } from './drawing/palette.ts';
import { betweenKinds, pointsIn, tilesOf } from './drawing/tiles.ts';
import { minimapHeightPx } from './layout.ts';
import { ownWindow } from './own-clock.ts';
import { useTimelineStore, useView } from './store.ts';
import type { Turns } from './turns.ts';
import { useMinimapDrag } from './use-minimap-drag.ts';
import './minimap.css';

const ofBuild = sumOfKinds(['self']);

/**
 * The whole recording in little: each side's CPU, and the visible part as a handle. Dragging moves it,
 * its edges change its ends, a drag beside it (or over all of it) shows another part.
 */
export function Minimap(props: {
  readonly sides: readonly AlignedSide[];
  /** Of each side. The minimap shows the points of its CPU track. */
  readonly turns: readonly Turns[];
  readonly width: number;
  /** Cores at the upper edge. */
  readonly top: number;
}) {
  const { sides, turns, width, top } = props;
  const t = useTranslator();
  const view = useView();
  const domain = useTimelineStore((state) => state.domain);
  const drag = useMinimapDrag(width);
  const from = xOf(view.startMs, domain, width);
  const to = xOf(view.endMs, domain, width);
  return (
    <div className="tl-minimap">
      <div className="tl-gutter">
        <span className="tl-lane-name">{t('timeline.minimap')}</span>
      </div>
      <div className="tl-minimap-plot" {...drag}>
        <svg width={width} height={minimapHeightPx} aria-hidden="true">
          {sides.map(({ side, run, zeroMs }, index) => (
            <Overview
              key={side}
              run={turns[index]?.cpu ?? run}
              zeroMs={zeroMs}
              color={sideColor(index)}
              domain={domain}
              width={width}
              bottom={((index + 1) * minimapHeightPx) / sides.length}
              height={minimapHeightPx / sides.length}
              top={top}
            />
          ))}
        </svg>
        <div className="tl-unseen" style={{ left: 0, width: Math.max(0, from) }} />
        <div className="tl-unseen" style={{ left: to, width: Math.max(0, width - to) }} />
        <div
          className="tl-handle"
          role="slider"
          tabIndex={0}
          aria-label={t('timeline.minimap.handle')}
          aria-valuemin={Math.round(domain.startMs)}
          aria-valuemax={Math.round(domain.endMs - (view.endMs - view.startMs))}
          aria-valuenow={Math.round(view.startMs)}
          aria-valuetext={t('timeline.from-to', {
            from: t.format.duration(view.startMs),
            to: t.format.duration(view.endMs),
          })}
          style={{ left: from, width: Math.max(3, to - from) }}
        />
      </div>
    </div>
  );
}

const Overview = memo(function Overview(props: {
  readonly run: RunModel;
  readonly zeroMs: number;
  readonly color: string;
  readonly domain: TimeWindow;
  readonly width: number;
  readonly bottom: number;
  readonly height: number;
  readonly top: number;
}) {
  const { run, zeroMs, color, width, bottom, height, top } = props;
  const domain = ownWindow(props.domain, zeroMs);
  const points = overviewOfRun(run, domain.startMs, domain.endMs, width);
  return tilesOf(run, domain, width).map((tile) => {
    const own = pointsIn(points, tile, betweenKinds);
    if (own.length === 0) return null;
    const edge = own.map(({ atMs, values }) => {
      const y = bottom - Math.min(1, ofBuild(values) / top) * (height - 1);
      return `${xOf(atMs, domain, width).toFixed(1)} ${y.toFixed(1)}`;
    });
    const x = (atMs: number | undefined) => xOf(atMs ?? 0, domain, width).toFixed(1);
    const d = `M${x(own[0]?.atMs)} ${bottom}L${edge.join('L')}L${x(own.at(-1)?.atMs)} ${bottom}z`;
    return <path key={tile.fromPx} d={d} fill={color} className="tl-overview" />;
  });
});
