import type { SlideSide } from '../../../src/export/deck/slide.ts';
import type { SlideTrack } from '../../../src/export/formats.ts';
import { shownRowsOfRun } from '../../timeline/drawing/derived.ts';

/** How much room the parts of a side take, in units. */
export interface Metrics {
  readonly trackGap: number;
  readonly sideGap: number;
  /** Line for a side's name where it stands over its tracks. */
  readonly head: number;
  /** A counter's curve in less than this says nothing. */
  readonly leastCounter: number;
  /** Tracks that are as high as their words need. */
  readonly fixed: Readonly<Partial<Record<SlideTrack, number>>>;
}

const roomy: Metrics = {
  trackGap: 12,
  sideGap: 34,
  head: 46,
  leastCounter: 64,
  fixed: { phases: 38, sources: 40, binary: 72 },
};
/** For as many sides as would not have room otherwise. */
const compact: Metrics = {
  trackGap: 6,
  sideGap: 20,
  head: 38,
  leastCounter: 48,
  fixed: { phases: 30, sources: 34, binary: 46 },
};

/** Of what is left the other tracks take a share each. */
const toolsShare = 0.8;
const shares: Readonly<Partial<Record<SlideTrack, number>>> = {
  tools: toolsShare,
  cpu: 1,
  ram: 1.25,
  disk: 0.8,
  work: 0.5,
};

/** The temporary folder grows in few steps, which need no more where there is no other curve. */
const mostWorkPx = 150;

/** A line for what the person pinned. */
export const notesPx = 40;
/** Rows of tools are as high as their names need, and no higher. */
export const toolRowPx = 36;
/** Buildoscope's own processes are not the build's: slides leave them out. */
export const hiddenKinds = 'self';

/** What is drawn, and how high each of it. */
export interface Rows {
  readonly metrics: Metrics;
  /** As many sides as can be drawn so that something can be seen. */
  readonly sides: readonly SlideSide[];
  readonly heightOf: (track: SlideTrack) => number;
}

/** Parts a height among the tracks of all sides. `heads`: each side's name stands over its tracks. */
export function rowsIn(
  sides: readonly SlideSide[],
  tracks: readonly SlideTrack[],
  height: number,
  heads: boolean,
): Rows {
  const roomyCount = countWithRoom(sides, tracks, height, heads, roomy);
  const metrics = roomyCount === sides.length ? roomy : compact;
  const shown = sides.slice(0, countWithRoom(sides, tracks, height, heads, metrics));
  return { metrics, sides: shown, heightOf: heights(shown, tracks, height, heads, metrics) };
}

/** How many sides have room, but at least one. */
function countWithRoom(
  sides: readonly SlideSide[],
  tracks: readonly SlideTrack[],
  height: number,
  heads: boolean,
  metrics: Metrics,
): number {
  const { fixed, leastCounter, trackGap, sideGap } = metrics;
  const least = tracks.reduce((sum, track) => sum + (fixed[track] ?? leastCounter), 0);
  const gaps = (tracks.length - 1) * trackGap + (heads ? metrics.head : 0);
  let used = 0;
  const tooMany = sides.findIndex((side, index) => {
    const notes = side.pinned.length > 0 ? notesPx + trackGap : 0;
    used += least + gaps + notes + (index > 0 ? sideGap : 0);
    return index > 0 && used > height;
  });
  return tooMany === -1 ? sides.length : tooMany;
}

function heights(
  sides: readonly SlideSide[],
  tracks: readonly SlideTrack[],
  height: number,
  heads: boolean,
  { fixed, trackGap, sideGap, head, leastCounter }: Metrics,
): Rows['heightOf'] {
  const notes = sides.filter((side) => side.pinned.length > 0).length * (notesPx + trackGap);
  const between = (sides.length - 1) * sideGap;
  const each =
    (height - between - notes) / Math.max(1, sides.length) -
    (heads ? head : 0) -
    (tracks.length - 1) * trackGap;
  const rigid = tracks.reduce((sum, track) => sum + (fixed[track] ?? 0), 0);
  const all = tracks.reduce((sum, track) => sum + (shares[track] ?? 0), 0);
  const left = Math.max(0, each - rigid);
  // Without a curve the rows may be a little higher, but not as high as curves.
  const isPlain = tracks.every((track) => fixed[track] !== undefined || track === 'work');
  const workPx = tracks.includes('work') ? Math.min(left, mostWorkPx) : 0;
  const grow = isPlain ? Math.max(1, Math.min(1.6, (each - workPx) / Math.max(1, rigid))) : 1;
  const toolsPx = tracks.includes('tools') ? toolsHeight(sides, (left * toolsShare) / all) : 0;
  const others = all - (tracks.includes('tools') ? toolsShare : 0);
  return (track) => {
    if (track === 'tools') return toolsPx;
    if (track === 'work' && isPlain) return Math.max(24, workPx);
    const share = shares[track];
    if (share !== undefined) return Math.max(24, ((left - toolsPx) * share) / others);
    return (fixed[track] ?? leastCounter) * grow;
  };
}

/** As many rows as tools ran at once have no use for more. */
function toolsHeight(sides: readonly SlideSide[], share: number): number {
  const rows = Math.max(
    1,
    ...sides.map(({ run }) => shownRowsOfRun(run, hiddenKinds, '', 'still').length),
  );
  return Math.max(24, Math.min(share, rows * toolRowPx));
}
