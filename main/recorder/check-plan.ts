import { ProblemError } from '../../src/problem.ts';
import { mostSides } from '../../src/record-request.ts';
import type { RecordingPlan } from './plan.ts';

/** Throws `bad-side` for a plan whose sides can't be made as they are; nothing has been run then. */
export function checkPlan(plan: Pick<RecordingPlan, 'sides' | 'order'>): void {
  const { sides, order } = plan;
  if (sides.length < 1 || sides.length > mostSides) throw bad('count', `${sides.length}`);
  sides.forEach((side, index) => {
    const starts = side.command.verb === 'run' || side.command.verb === 'test';
    if (side.thenRun !== null && starts) throw bad('run_then_run', side.label);
    if (!side.sharesCache) return;
    if (order === 'race') throw bad('race_as_left', side.label);
    const before = sides[index - 1];
    if (before === undefined) throw bad('first_as_left', side.label);
    if (before.cache === 'mine') throw bad('mine_as_left', side.label);
  });
  const installing = sides.filter(({ command }) => command.verb === 'install');
  if (order === 'race' && installing.length > 1) {
    throw bad('race_install', installing[1]?.label ?? '');
  }
}

function bad(reason: string, at: string): ProblemError {
  return new ProblemError('bad-side', { reason, at }, `${at}: ${reason.replaceAll('_', ' ')}`);
}
