import type { TimelineState } from './store.ts';

const panShare = 0.2;
const zoomStep = 1.5;
/** The cross-hair moves by this share of what is shown, a hundred steps across. */
const cursorShare = 0.01;

type Action = (state: TimelineState) => void;

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
  Equal: zoomBy(zoomStep),
  NumpadAdd: zoomBy(zoomStep),
  Minus: zoomBy(1 / zoomStep),
  NumpadSubtract: zoomBy(1 / zoomStep),
  Digit0: (state) => state.setView(null),
  Numpad0: (state) => state.setView(null),
  Escape: (state) => {
    if (state.cursorMs !== null) state.setCursor(null, null);
    else state.selectSpan(null);
  },
};

const withShift: Readonly<Record<string, Action>> = {
  ...byCode,
  ArrowLeft: moveCursor(-1),
  ArrowRight: moveCursor(1),
};

/** What a key does to the view; null: nothing, the key is left to others. */
export function actionOf(key: {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Action | null {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const actions = key.shiftKey ? withShift : byCode;
  return Object.hasOwn(actions, key.code) ? (actions[key.code] ?? null) : null;
}
