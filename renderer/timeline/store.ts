import { create } from 'zustand';
import type { ProcessKind } from '../../src/recording/kinds.ts';
import type { ZeroMoment } from '../../src/timeline/alignment.ts';
import type { Layout, StoredView } from '../../src/timeline/kept-view.ts';
import type { KnownOrigin } from '../../src/timeline/origins.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';
import { pan, viewFor, within, zoomAt } from './domain.ts';
import type { ColorBy } from './drawing/palette.ts';
import type { FoundSpan } from './neighbour.ts';
import {
  freshView,
  type KeptView,
  keep,
  remember,
  type TrackId,
  viewOf,
  withEnd,
} from './view-memory.ts';

/** One tool of one run: ids as the records give them. */
export interface SpanRef {
  readonly run: string;
  readonly span: string;
}

/** One track of one run. */
export interface TableRef {
  readonly run: string;
  readonly track: TrackId;
}

/** What the pointer is on, in words, for the read-out. */
export interface Hovered {
  readonly title: string;
  readonly lines: readonly string[];
  /** A CSS colour that marks it; null: none. */
  readonly color: string | null;
}

export type Zeros = Readonly<Record<string, Milliseconds>>;

/** The state of the view: what is shown of a recording, never the recording itself. */
export interface TimelineState extends KeptView {
  /** Of the recording that is shown; null: none, or one without a header. */
  readonly recordingId: string | null;
  readonly kept: ReadonlyMap<string, KeptView>;
  /** Everything that the axis can show; set by the timeline as data arrives. */
  readonly domain: TimeWindow;
  /** By run: what its own clock shows at the axis' zero; absent: 0. */
  readonly zeros: Zeros;
  /** The finished first side is drawn behind others while they are recorded. */
  readonly ghostShown: boolean;
  /** Time of the cross-hair; null: it is not shown. */
  readonly cursorMs: Milliseconds | null;
  /** Height of the pointer above the timeline's content in px; null: the cross-hair is moved by keys. */
  readonly pointerY: number | null;
  readonly hovered: Hovered | null;
  readonly selectedSpan: SpanRef | null;
  /** What is searched for. */
  readonly query: string;
  readonly keysShown: boolean;
  /** The track whose values are shown as a table; null: none. */
  readonly table: TableRef | null;
  /** When the view was moved last, by the page's clock. */
  readonly movedAtMs: number;
  setDomain(domain: TimeWindow, zeros: Zeros): void;
  setLayout(layout: Layout): void;
  /** Chooses the common zero; the times of what was shown mean something else then, so all is shown. */
  setZero(zero: ZeroMoment): void;
  toggleGhost(): void;
  /** Shows a window, or all (null); what was shown before goes to the history. */
  setView(view: TimeWindow | null): void;
  /** The same while it is being dragged: all of that is one step of the history. */
  dragView(view: TimeWindow): void;
  /** Shows what was shown before. */
  goBack(): void;
  /** Zooms by `factor` (> 1: closer) around a time; null: around the middle. */
  zoom(factor: number, atMs: Milliseconds | null): void;
  /** Moves the view by a share of its length. */
  panBy(share: number): void;
  setCursor(cursorMs: Milliseconds | null, pointerY: number | null): void;
  setHovered(hovered: Hovered | null): void;
  selectSpan(selectedSpan: SpanRef | null): void;
  /** Selects a range of time, kept inside the domain; null: none. */
  selectRange(range: TimeWindow | null): void;
  /** Sets one end of the selected range to the cross-hair, or to the middle of the view. */
  selectEnd(end: 'start' | 'end'): void;
  /** Selects a tool and, where its start is out of view, moves there; null: nothing is done. */
  reveal(found: FoundSpan | null): void;
  chooseRun(side: string, run: string): void;
  toggleKind(kind: ProcessKind): void;
  toggleOrigin(origin: KnownOrigin): void;
  /** Back to kinds all origins are shown: nothing hides where its switch is out of sight. */
  setColorBy(colorBy: ColorBy): void;
  toggleMachine(): void;
  /** Shows the values of a track as a table; null: closes it. */
  showTable(table: TableRef | null): void;
  toggleFold(track: TrackId): void;
  search(query: string): void;
  showKeys(keysShown: boolean): void;
  /** Shows the view as this recording was left, or a fresh one. */
  open(recordingId: string | null, stored: StoredView | null): void;
  /** Keeps the view of the recording that is shown, and shows nothing of it any more. */
  close(): void;
}

const fresh = {
  ...freshView,
  recordingId: null,
  cursorMs: null,
  pointerY: null,
  hovered: null,
  selectedSpan: null,
  query: '',
  keysShown: false,
  table: null,
  movedAtMs: Number.NEGATIVE_INFINITY,
} as const;

/** A view that is moved to, with the one that is left put into the history. */
function moved(state: TimelineState, view: TimeWindow | null): Partial<TimelineState> {
  if (view?.startMs === state.view?.startMs && view?.endMs === state.view?.endMs) return {};
  const now = performance.now();
  const history = remember(state.history, state.view, state.movedAtMs, now);
  return { view, history, movedAtMs: now };
}

export const useTimelineStore = create<TimelineState>()((set, get) => ({
  ...fresh,
  kept: new Map(),
  domain: { startMs: 0, endMs: 1000 },
  zeros: {},
  ghostShown: true,
  setDomain: (domain, zeros) => {
    const { domain: old, zeros: before } = get();
    if (old.startMs !== domain.startMs || old.endMs !== domain.endMs) set({ domain });
    const runs = Object.keys(zeros);
    const same = runs.length === Object.keys(before).length;
    if (!same || runs.some((run) => zeros[run] !== before[run])) set({ zeros });
  },
  setLayout: (layout) => set({ layout }),
  setZero: (zero) =>
    set({ zero, view: null, history: [], selection: null, cursorMs: null, pointerY: null }),
  toggleGhost: () => set(({ ghostShown }) => ({ ghostShown: !ghostShown })),
  setView: (view) =>
    set((state) => {
      const shown = view === null ? null : viewFor(view, state.domain);
      return moved({ ...state, movedAtMs: Number.NEGATIVE_INFINITY }, shown);
    }),
  dragView: (view) => set((state) => moved(state, viewFor(view, state.domain))),
  goBack: () =>
    set(({ history }) => {
      const view = history.at(-1);
      if (view === undefined) return {};
      return { view, history: history.slice(0, -1), movedAtMs: Number.NEGATIVE_INFINITY };
    }),
  zoom: (factor, atMs) =>
    set((state) => {
      const shown = state.view ?? state.domain;
      const middle = (shown.startMs + shown.endMs) / 2;
      return moved(state, zoomAt(shown, atMs ?? middle, factor, state.domain));
    }),
  panBy: (share) =>
    set((state) => {
      const { view, domain } = state;
      if (view === null) return {};
      return moved(state, pan(view, share * (view.endMs - view.startMs), domain));
    }),
  // Moved by keys, or left: the pointer is on nothing.
  setCursor: (cursorMs, pointerY) =>
    set(pointerY === null ? { cursorMs, pointerY, hovered: null } : { cursorMs, pointerY }),
  setHovered: (hovered) => {
    if (hovered !== get().hovered) set({ hovered });
  },
  selectSpan: (selectedSpan) => set({ selectedSpan }),
  selectRange: (range) =>
    set(({ domain }) => ({ selection: range === null ? null : within(range, domain) })),
  selectEnd: (end) =>
    set(({ selection, cursorMs, view, domain }) => {
      const shown = view ?? domain;
      const atMs = cursorMs ?? (shown.startMs + shown.endMs) / 2;
      return { selection: withEnd(selection, end, atMs, shown) };
    }),
  reveal: (found) =>
    set((state) => {
      if (found === null) return {};
      const { view, domain, zeros } = state;
      const zeroMs = zeros[found.ref.run] ?? 0;
      const [startMs, endMs] = [found.startMs - zeroMs, found.endMs - zeroMs];
      const hidden = view !== null && (startMs < view.startMs || startMs > view.endMs);
      if (!hidden) return { selectedSpan: found.ref };
      const byMs = (startMs + endMs - view.startMs - view.endMs) / 2;
      return { selectedSpan: found.ref, ...moved(state, pan(view, byMs, domain)) };
    }),
  chooseRun: (side, run) =>
    set(({ chosenRuns }) => ({ chosenRuns: { ...chosenRuns, [side]: run } })),
  toggleKind: (kind) => set(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) })),
  toggleOrigin: (origin) =>
    set(({ hiddenOrigins }) => ({ hiddenOrigins: toggled(hiddenOrigins, origin) })),
  setColorBy: (colorBy) => set(colorBy === 'kind' ? { colorBy, hiddenOrigins: [] } : { colorBy }),
  toggleMachine: () => set(({ machineShown }) => ({ machineShown: !machineShown })),
  showTable: (table) => set({ table }),
  toggleFold: (track) => set(({ folded }) => ({ folded: toggled(folded, track) })),
  search: (query) => set({ query }),
  showKeys: (keysShown) => set({ keysShown }),
  open: (recordingId, stored) =>
    set(({ kept }) => ({
      ...fresh,
      ...(stored === null ? {} : viewOf(stored)),
      ...(recordingId === null ? {} : kept.get(recordingId)),
      recordingId,
    })),
  close: () =>
    set((state) => ({
      ...fresh,
      kept:
        state.recordingId === null
          ? state.kept
          : keep(state.kept, state.recordingId, keptOf(state)),
    })),
}));

function keptOf(state: TimelineState): KeptView {
  const { view, history, selection, hiddenKinds, hiddenOrigins } = state;
  const { colorBy, machineShown, folded, chosenRuns, layout, zero } = state;
  return {
    view,
    history,
    selection,
    hiddenKinds,
    hiddenOrigins,
    colorBy,
    machineShown,
    folded,
    chosenRuns,
    layout,
    zero,
  };
}

function toggled<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry];
}

/** What is shown now, for what happens at one moment: a hover, a click. */
export function shownView(): TimeWindow {
  const { view, domain } = useTimelineStore.getState();
  return view ?? domain;
}

/** What is shown now: the chosen part, or the whole domain. Stable while it does not change. */
export function useView(): TimeWindow {
  return useTimelineStore((state) => state.view ?? state.domain);
}
