import { type RefObject, useEffect, useRef } from 'react';
import { actionOf } from './keys.ts';
import type { ShownSide } from './shown-runs.ts';
import { useTimelineStore } from './store.ts';

/** Where keys are typed, or mean something of their own. */
const taken =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Keys of the timeline: `/` and `?` work wherever nothing else takes them, the others where the focus
 * is in the timeline or nowhere.
 */
export function useKeys(
  timeline: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  sides: readonly ShownSide[],
): void {
  const shown = useRef(sides);
  shown.current = sides;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target.closest(taken)) return;
      const state = useTimelineStore.getState();
      const free = !event.ctrlKey && !event.metaKey && !event.altKey;
      const slash = event.code === 'Slash';
      // By its sign as well: where it lies differs between layouts.
      if (free && (event.key === '?' || (slash && event.shiftKey))) {
        event.preventDefault();
        state.showKeys(true);
        return;
      }
      if (free && (event.key === '/' || slash)) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
        return;
      }
      if (target !== document.body && timeline.current?.contains(target) !== true) return;
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      action(state, shown.current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [timeline, search]);
}
