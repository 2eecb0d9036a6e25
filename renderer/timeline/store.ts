import { create } from 'zustand';
import type { TimeWindow } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';
import { pan, zoomAt } from './domain.ts';
import type { FoundSpan } from './neighbour.ts';

/** One tool of one run: ids as the records give them. */
export interface SpanRef {
  readonly run: string;
  readonly span: string;
}

/** What the pointer is on, in words, for the read-out. */
export interface Hovered {
  readonly title: string;
  readonly lines: readonly string[];
  /** A CSS colour that marks it; null: none. */
  readonly color: string | null;
}

/** The state of the view: what is shown of a recording, never the recording itself. */
export interface TimelineState {
  /** Everything that the axis can show; set by the timeline as data arrives. */
  readonly domain: TimeWindow;
  /** The part that is shown; null: all of it, so that the view follows the front while recording. */
  readonly view: TimeWindow | null;
  /** Time of the cross-hair; null: it is not shown. */
  readonly cursorMs: Milliseconds | null;
  /** Height of the pointer above the timeline's content in px; null: the cross-hair is moved by keys. */
  readonly pointerY: number | null;
  readonly hovered: Hovered | null;
  readonly selectedSpan: SpanRef | null;
  /** The run chosen for a side that has several; absent: the median one. */
  readonly chosenRuns: Readonly<Record<string, string>>;
  setDomain(domain: TimeWindow): void;
  setView(view: TimeWindow | null): void;
  /** Zooms by `factor` (> 1: closer) around a time; null: around the middle. */
  zoom(factor: number, atMs: Milliseconds | null): void;
  /** Moves the view by a share of its length. */
  panBy(share: number): void;
  setCursor(cursorMs: Milliseconds | null, pointerY: number | null): void;
  setHovered(hovered: Hovered | null): void;
  selectSpan(selectedSpan: SpanRef | null): void;
  /** Selects a tool and, where its start is out of view, moves there; null: nothing is done. */
  reveal(found: FoundSpan | null): void;
  chooseRun(side: string, run: string): void;
  /** Forgets what was chosen in the recording that was shown before. */
  reset(): void;
}

const fresh = {
  view: null,
  cursorMs: null,
  pointerY: null,
  hovered: null,
  selectedSpan: null,
  chosenRuns: {},
} as const;

export const useTimelineStore = create<TimelineState>()((set, get) => ({
  ...fresh,
  domain: { startMs: 0, endMs: 1000 },
  setDomain: (domain) => {
    const old = get().domain;
    if (old.startMs !== domain.startMs || old.endMs !== domain.endMs) set({ domain });
  },
  setView: (view) => set({ view }),
  zoom: (factor, atMs) =>
    set(({ view, domain }) => {
      const shown = view ?? domain;
      return { view: zoomAt(shown, atMs ?? (shown.startMs + shown.endMs) / 2, factor, domain) };
    }),
  panBy: (share) =>
    set(({ view, domain }) =>
      view === null ? {} : { view: pan(view, share * (view.endMs - view.startMs), domain) },
    ),
  // Moved by keys, or left: the pointer is on nothing.
  setCursor: (cursorMs, pointerY) =>
    set(pointerY === null ? { cursorMs, pointerY, hovered: null } : { cursorMs, pointerY }),
  setHovered: (hovered) => set({ hovered }),
  selectSpan: (selectedSpan) => set({ selectedSpan }),
  reveal: (found) =>
    set(({ view, domain }) => {
      if (found === null) return {};
      const hidden = view !== null && (found.startMs < view.startMs || found.startMs > view.endMs);
      if (!hidden) return { selectedSpan: found.ref };
      const byMs = (found.startMs + found.endMs - view.startMs - view.endMs) / 2;
      return { selectedSpan: found.ref, view: pan(view, byMs, domain) };
    }),
  chooseRun: (side, run) =>
    set(({ chosenRuns }) => ({ chosenRuns: { ...chosenRuns, [side]: run } })),
  reset: () => set(fresh),
}));

/** What is shown now: the chosen part, or the whole domain. Stable while it does not change. */
export function useView(): TimeWindow {
  return useTimelineStore((state) => state.view ?? state.domain);
}
