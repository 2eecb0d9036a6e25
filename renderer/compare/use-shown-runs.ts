import { useMemo } from 'react';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { shownSides, useTimelineStore } from '../timeline/index.ts';

/** The id of the run that the timeline draws, by side; the same object as long as they are the same. */
export function useShownRuns(
  model: RecordingModel,
  live: boolean,
): Readonly<Record<string, string>> {
  const chosen = useTimelineStore((state) => state.chosenRuns);
  const shown = JSON.stringify(
    shownSides(model, live, chosen).map(({ side, run }) => [side, run.start.run]),
  );
  return useMemo(() => Object.fromEntries(JSON.parse(shown)), [shown]);
}
