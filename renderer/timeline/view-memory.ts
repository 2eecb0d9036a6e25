import type { ProcessKind } from '../../src/recording/kinds.ts';
import type { ZeroMoment } from '../../src/timeline/alignment.ts';
import type { Layout, StoredView } from '../../src/timeline/kept-view.ts';
import type { KnownOrigin } from '../../src/timeline/origins.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import type { ColorBy } from './drawing/palette.ts';

/** Tracks that fold to a line; `files` are the three lanes together. */
export const trackIds = ['phases', 'tools', 'cpu', 'ram', 'disk', 'files'] as const;
export type TrackId = (typeof trackIds)[number];

/** What of the view belongs to a recording, and is found again when that is shown again. */
export interface KeptView {
  /** The part that is shown; null: all of it, so that the view follows the front while recording. */
  readonly view: TimeWindow | null;
  /** Views that were left, the last one last. */
  readonly history: readonly (TimeWindow | null)[];
  /** The selected range of time; null: none. */
  readonly selection: TimeWindow | null;
  readonly hiddenKinds: readonly ProcessKind[];
  readonly hiddenOrigins: readonly KnownOrigin[];
  readonly colorBy: ColorBy;
  readonly machineShown: boolean;
  readonly folded: readonly TrackId[];
  /** The run chosen for a side that has several; absent: the median one. */
  readonly chosenRuns: Readonly<Record<string, string>>;
  readonly layout: Layout;
  /** What all sides have in common at the axis' zero. */
  readonly zero: ZeroMoment;
}

/** Buildoscope's own share is hidden at first: the curves are to show the build. */
export const freshView: KeptView = {
  view: null,
  history: [],
  selection: null,
  hiddenKinds: ['self'],
  hiddenOrigins: [],
  colorBy: 'kind',
  machineShown: false,
  folded: [],
  chosenRuns: {},
  layout: 'sides',
  zero: 'start',
};

/** What is kept of a view from one start to the next: all but the way that led to it. */
export function storedOf(view: KeptView): StoredView {
  return {
    view: view.view,
    selection: view.selection,
    hiddenKinds: [...view.hiddenKinds],
    hiddenOrigins: [...view.hiddenOrigins],
    colorBy: view.colorBy,
    machineShown: view.machineShown,
    folded: [...view.folded],
    chosenRuns: { ...view.chosenRuns },
    layout: view.layout,
    zero: view.zero,
  };
}

/** The view as it was stored; tracks that this version does not know are left out. */
export function viewOf(stored: StoredView): KeptView {
  const folded = trackIds.filter((id) => stored.folded.includes(id));
  return { ...stored, folded, history: [] };
}

const mostKept = 30;
const mostViews = 50;
/** Moves that follow one another faster than this are one step of the history. */
const oneMoveMs = 500;

/** The views of recordings by id, with one more; the one that was kept longest ago makes room. */
export function keep(
  kept: ReadonlyMap<string, KeptView>,
  recordingId: string,
  view: KeptView,
): ReadonlyMap<string, KeptView> {
  const others = [...kept].filter(([id]) => id !== recordingId);
  return new Map([...others.slice(1 - mostKept), [recordingId, view]]);
}

/** The history after the view was left at `nowMs`; moves that go on after `lastMs` add nothing to it. */
export function remember(
  history: readonly (TimeWindow | null)[],
  left: TimeWindow | null,
  lastMs: number,
  nowMs: number,
): readonly (TimeWindow | null)[] {
  if (nowMs - lastMs < oneMoveMs) return history;
  return [...history.slice(1 - mostViews), left];
}

/** The selection with one end set to `atMs`; the other stays, or is the edge of what is shown. */
export function withEnd(
  selection: TimeWindow | null,
  end: 'start' | 'end',
  atMs: number,
  shown: TimeWindow,
): TimeWindow {
  if (end === 'start') {
    const endMs = selection !== null && selection.endMs > atMs ? selection.endMs : shown.endMs;
    return { startMs: atMs, endMs: Math.max(atMs, endMs) };
  }
  const startMs =
    selection !== null && selection.startMs < atMs ? selection.startMs : shown.startMs;
  return { startMs: Math.min(atMs, startMs), endMs: atMs };
}
