import type { RecordingModel } from '../../src/timeline/model.ts';
import { shownSides, useTimelineStore } from '../timeline/index.ts';

/** The id of the run that the timeline draws, by side. */
export function useShownRuns(
  model: RecordingModel,
  live: boolean,
): Readonly<Record<string, string>> {
  const chosen = useTimelineStore((state) => state.chosenRuns);
  const shown = shownSides(model, live, chosen);
  return Object.fromEntries(shown.map(({ side, run }) => [side, run.start.run]));
}
