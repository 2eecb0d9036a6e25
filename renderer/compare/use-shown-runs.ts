import { useShallow } from 'zustand/react/shallow';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { shownSides, useTimelineStore } from '../timeline/index.ts';

/** The id of the run that the timeline draws, by side; the same object as long as they are the same. */
export function useShownRuns(
  model: RecordingModel,
  live: boolean,
): Readonly<Record<string, string>> {
  const chosen = useTimelineStore((state) => state.chosenRuns);
  const sameIfEqual = useShallow((runs: Readonly<Record<string, string>>) => runs);
  return sameIfEqual(
    Object.fromEntries(
      shownSides(model, live, chosen).map(({ side, run }) => [side, run.start.run]),
    ),
  );
}
