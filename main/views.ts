import type { StoredView } from '../src/timeline/kept-view.ts';
import type { KeptView } from './settings.ts';

/** Of more recordings than this the view is not remembered: the one that was kept longest ago makes room. */
const mostViews = 50;

/** How a recording was looked at last; null: not known. */
export function viewOf(views: readonly KeptView[], recording: string): StoredView | null {
  return views.find((kept) => kept.recording === recording)?.view ?? null;
}

/** The views with that of one recording put in, as the latest. */
export function withView(
  views: readonly KeptView[],
  recording: string,
  view: StoredView,
): readonly KeptView[] {
  const others = views.filter((kept) => kept.recording !== recording);
  return [...others.slice(1 - mostViews), { recording, view }];
}
