import type { RecordingModel, RunModel } from '../timeline/model.ts';
import { comparabilityOf } from './comparable.ts';
import type { ComparedSide } from './comparison.ts';

/** The sides with their runs that ended, in the order of the recording. */
export function sidesOf(model: RecordingModel): readonly ComparedSide[] {
  const { comparable, excluded } = comparabilityOf(model.runs);
  const names = [...new Set(model.runs.map((run) => run.start.side))];
  return names.map((side) => {
    const own = model.runs.filter((run) => run.start.side === side);
    const runs = own.filter((run) => run.end !== null);
    const counted = runs.filter((run) => comparable.includes(run));
    return {
      side,
      label: own[0]?.start.label ?? side,
      runs,
      comparable: counted,
      excluded: excluded.filter(({ run }) => runs.some(({ start }) => start.run === run)),
      medianRun: medianRunOf(counted),
    };
  });
}

function medianRunOf(runs: readonly RunModel[]): RunModel | null {
  const byWall = [...runs].sort((a, b) => (a.end?.wallMs ?? 0) - (b.end?.wallMs ?? 0));
  return byWall[Math.floor((byWall.length - 1) / 2)] ?? null;
}
