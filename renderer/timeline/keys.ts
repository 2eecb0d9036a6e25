import { packOfRun } from './drawing/derived.ts';
import { neighbour } from './neighbour.ts';
import { pinHere } from './notes/pin-here.ts';
import type { ShownSide } from './shown-runs.ts';
import type { TimelineState } from './store.ts';

const panShare = 0.2;
const zoomStep = 1.5;
/** The cross-hair moves by this share of what is shown, a hundred steps across. */
const cursorShare = 0.01;
/** Room on each side of a tool that is zoomed to, as a share of its length. */
const marginShare = 0.15;

export type Action = (state: TimelineState, sides: readonly Pick<ShownSide, 'run'>[]) => void;

const moveCursor =
  (direction: 1 | -1): Action =>
  (state) => {
    const shown = state.view ?? state.domain;
    const length = shown.endMs - shown.startMs;
    const from = state.cursorMs ?? (shown.startMs + shown.endMs) / 2;
    const wanted = from + direction * cursorShare * length;
    state.setCursor(Math.min(shown.endMs, Math.max(shown.startMs, wanted)), null);
  };
const zoomBy =
  (factor: number): Action =>
  (state) =>
    state.zoom(factor, state.cursorMs);
const panBy =
  (share: number): Action =>
  (state) =>
    state.panBy(share);
const step =
  (direction: 1 | -1): Action =>
  (state, sides) =>
    state.reveal(neighbour(sides, state.selectedSpan, direction, state));
const goBack: Action = (state) => state.goBack();
const showAll: Action = (state) => state.setView(null);

/** Shows the selected range; without one, the selected tool with a little room around it. */
export const fitSelection: Action = (state, sides) => {
  const { selection, selectedSpan } = state;
  if (selection !== null) {
    if (selection.endMs > selection.startMs) state.setView(selection);
    return;
  }
  const run = sides.find((side) => side.run.start.run === selectedSpan?.run)?.run;
  const found =
    run && packOfRun(run).spans.find(({ span }) => span.start.span === selectedSpan?.span);
  if (found === undefined) return;
  const margin = Math.max(1, (found.endMs - found.startMs) * marginShare);
  const zeroMs = state.zeros[run?.start.run ?? ''] ?? 0;
  const startMs = found.startMs - zeroMs - margin;
  state.setView({ startMs, endMs: found.endMs - zeroMs + margin });
};

/** Undoes one thing: the range, then the cross-hair that keys moved, the tool, and the search. */
const clear: Action = (state) => {
  if (state.selection !== null) state.selectRange(null);
  else if (state.cursorMs !== null && state.pointerY === null) state.setCursor(null, null);
  else if (state.selectedSpan !== null) state.selectSpan(null);
  else state.search('');
};

/** By the key's place on the keyboard, so that W A S D work with a Russian layout too. */
const byCode: Readonly<Record<string, Action>> = {
  KeyW: zoomBy(zoomStep),
  KeyS: zoomBy(1 / zoomStep),
  KeyA: panBy(-panShare),
  KeyD: panBy(panShare),
  ArrowLeft: panBy(-panShare),
  ArrowRight: panBy(panShare),
  ArrowUp: zoomBy(zoomStep),
  ArrowDown: zoomBy(1 / zoomStep),
  Home: panBy(Number.NEGATIVE_INFINITY),
  End: panBy(Number.POSITIVE_INFINITY),
  Equal: zoomBy(zoomStep),
  NumpadAdd: zoomBy(zoomStep),
  Minus: zoomBy(1 / zoomStep),
  NumpadSubtract: zoomBy(1 / zoomStep),
  Digit0: showAll,
  Numpad0: showAll,
  KeyF: fitSelection,
  KeyN: pinHere,
  BracketLeft: (state) => state.selectEnd('start'),
  BracketRight: (state) => state.selectEnd('end'),
  Period: step(1),
  Comma: step(-1),
  Backspace: goBack,
  Escape: clear,
};

const withShift: Readonly<Record<string, Action>> = {
  ...byCode,
  ArrowLeft: moveCursor(-1),
  ArrowRight: moveCursor(1),
};

const withAlt: Readonly<Record<string, Action>> = { ArrowLeft: goBack };

/** What a key does to the view; null: nothing, the key is left to others. */
export function actionOf(key: {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Action | null {
  if (key.ctrlKey || key.metaKey || (key.altKey && key.shiftKey)) return null;
  const actions = key.altKey ? withAlt : key.shiftKey ? withShift : byCode;
  return Object.hasOwn(actions, key.code) ? (actions[key.code] ?? null) : null;
}
