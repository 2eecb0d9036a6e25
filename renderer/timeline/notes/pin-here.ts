import type { RunModel } from '../../../src/timeline/model.ts';
import { spanStartMs } from '../../../src/timeline/model.ts';
import type { TimelineState } from '../store.ts';
import { type NotePlace, writeNote } from './note-store.ts';

/**
 * Begins a note where the person is: at the time under the pointer on the side that it is over, else at
 * the selected tool, else at the cross-hair or the middle of what is shown. The other places are offered.
 */
export function pinHere(state: TimelineState, sides: readonly { readonly run: RunModel }[]): void {
  const { cursorMs, pointerY, selectedSpan, view, domain, zeros } = state;
  const shown = view ?? domain;
  const atMs = cursorMs ?? (shown.startMs + shown.endMs) / 2;
  const under = pointerY === null ? null : runAtHeight(pointerY);
  const times = sides.map(({ run }): NotePlace => {
    const id = run.start.run;
    return { run: id, atMs: atMs + (zeros[id] ?? 0), span: null };
  });
  const pointed = times.filter(({ run }) => run === under);
  const others = times.filter(({ run }) => run !== under);
  const owner = sides.find(({ run }) => run.start.run === selectedSpan?.run)?.run;
  const span = owner?.spans.find(({ start }) => start.span === selectedSpan?.span);
  const tool: readonly NotePlace[] =
    owner === undefined || span === undefined
      ? []
      : [{ run: owner.start.run, atMs: spanStartMs(span), span: span.start.span }];
  writeNote([...pointed, ...tool, ...others]);
}

/** The run whose tracks are drawn at this height of the window; null: none. */
function runAtHeight(y: number): string | null {
  for (const side of document.querySelectorAll<HTMLElement>('[data-run]')) {
    const { top, bottom } = side.getBoundingClientRect();
    if (y >= top && y <= bottom) return side.dataset.run ?? null;
  }
  return null;
}
