import { useMemo } from 'react';
import type { MachineRecord } from '../../../src/recording/records.ts';
import type { RecordingModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { coresTop, fileTops, ramTop, type Scales } from '../drawing/scales.ts';
import { ownWindow } from '../own-clock.ts';
import { shownSides } from '../shown-runs.ts';
import { useTimelineStore } from '../store.ts';
import type { Turns } from '../turns.ts';
import { type AlignedSide, alignedSides } from './aligned-sides.ts';
import type { Ghost } from './ghost-line.tsx';

/** The sides with the runs that are shown of them, on their common zero. */
export function useAlignedSides(model: RecordingModel, live: boolean): readonly AlignedSide[] {
  const chosenRuns = useTimelineStore((state) => state.chosenRuns);
  const zero = useTimelineStore((state) => state.zero);
  return useMemo(
    () => alignedSides(shownSides(model, live, chosenRuns), zero),
    [model, live, chosenRuns, zero],
  );
}

/** The scales that all sides have in common, each for the part of its own clock that is shown; made in turn with the charts. */
export function commonScales(
  sides: readonly AlignedSide[],
  turns: readonly Turns[],
  machine: MachineRecord | null,
  drawn: TimeWindow,
  width: number,
  hidden: string,
): Scales {
  const withSelf = !hidden.split(' ').includes('self');
  const shown = sides.flatMap(({ zeroMs }, index) => {
    const states = turns[index];
    return states === undefined ? [] : [{ ...states, drawn: ownWindow(drawn, zeroMs) }];
  });
  const files = shown.map(({ io, drawn: own }) => fileTops([io], own, width));
  const none = fileTops([], drawn, width);
  const most = (of: (tops: typeof none) => number) => Math.max(of(none), ...files.map(of));
  return {
    cores: coresTop(machine),
    ramBytes: ramTop(
      shown.map(({ ram }) => ram),
      withSelf,
    ),
    diskBytesPerSecond: most(({ diskBytesPerSecond }) => diskBytesPerSecond),
    workBytes: most(({ workBytes }) => workBytes),
  };
}

/** The first side, once it is finished and another is still being recorded; null: there is no such race. */
export function ghostOf(
  sides: readonly AlignedSide[],
  live: boolean,
): (Ghost & { readonly side: string }) | null {
  const [first, ...others] = sides;
  if (!live || first === undefined || first.run.end === null) return null;
  return others.some(({ run }) => run.end === null) ? first : null;
}

/** The same object as long as it is the same ghost, so that a live update doesn't draw it again. */
export function useGhost(ghost: Ghost | null): Ghost | null {
  const run = ghost?.run ?? null;
  const zeroMs = ghost?.zeroMs ?? 0;
  return useMemo(() => (run === null ? null : { run, zeroMs }), [run, zeroMs]);
}
