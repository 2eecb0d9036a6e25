import type { AppState } from '../src/app-state.ts';

/** What the window shows besides the recording; told whole, once for all changes of one turn. */
export interface StateStore {
  readonly current: AppState;
  change(change: Partial<AppState>): void;
  onChange(listener: (state: AppState) => void): void;
}

export function createStateStore(initial: AppState): StateStore {
  let current = initial;
  let scheduled = false;
  const listeners: ((state: AppState) => void)[] = [];
  const tell = (): void => {
    scheduled = false;
    for (const listener of listeners) listener(current);
  };
  return {
    get current() {
      return current;
    },
    change(change) {
      current = { ...current, ...change };
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(tell);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
