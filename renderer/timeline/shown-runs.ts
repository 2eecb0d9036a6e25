import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';

/** What a side shows: one run, out of those that were recorded for it. */
export interface ShownSide {
  readonly side: string;
  readonly run: RunModel;
  /** Ids of all runs of the side, in the order in which they were made. */
  readonly runIds: readonly string[];
  /** The run whose wall time is the median of the finished ones; null until two have finished. */
  readonly medianRunId: string | null;
}

/**
 * The sides in the order in which they were recorded, each with the run to draw: the chosen one, else
 * the one that is being recorded, else the median by wall time.
 */
export function shownSides(
  model: RecordingModel,
  live: boolean,
  chosen: Readonly<Record<string, string>>,
): readonly ShownSide[] {
  const bySide = new Map<string, RunModel[]>();
  for (const run of model.runs) {
    const runs = bySide.get(run.start.side);
    if (runs === undefined) bySide.set(run.start.side, [run]);
    else runs.push(run);
  }
  return [...bySide].flatMap(([side, runs]) => {
    const median = medianRun(runs);
    const last = runs.at(-1);
    const wanted = runs.find((run) => run.start.run === chosen[side]);
    const running = live && last?.end === null ? last : undefined;
    const run = wanted ?? running ?? median ?? last;
    if (run === undefined) return [];
    return [
      {
        side,
        run,
        runIds: runs.map((each) => each.start.run),
        medianRunId: runs.length > 1 ? (median?.start.run ?? null) : null,
      },
    ];
  });
}

/** The finished run whose wall time is in the middle (the faster of the two middle ones). */
export function medianRun(runs: readonly RunModel[]): RunModel | null {
  const finished = runs
    .filter((run) => run.end !== null)
    .sort((a, b) => (a.end?.wallMs ?? 0) - (b.end?.wallMs ?? 0));
  return finished[Math.floor((finished.length - 1) / 2)] ?? null;
}
