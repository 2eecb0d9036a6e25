import { type PlannedSide, type RecordingPlan, sideName } from './plan.ts';

export interface PlannedRun {
  /** A1, B1, A2 … */
  readonly run: string;
  readonly side: PlannedSide;
  readonly sideIndex: number;
  /** From 1 on. */
  readonly repeat: number;
}

/**
 * The runs of a plan in the order in which they are made; those of one group at the same time. Sides that
 * go on in another's cache follow it in each repeat, whatever the order.
 */
export function scheduleOf(plan: RecordingPlan): readonly (readonly PlannedRun[])[] {
  const runs = (sideIndex: number, repeat: number): PlannedRun[] => {
    const side = plan.sides[sideIndex];
    return side === undefined
      ? []
      : [{ run: `${sideName(sideIndex)}${repeat}`, side, sideIndex, repeat }];
  };
  const sides = plan.sides.map((_, index) => index);
  const repeats = Array.from({ length: plan.repeat }, (_, index) => index + 1);
  const groups =
    plan.order === 'race'
      ? repeats.map((repeat) => sides.flatMap((side) => runs(side, repeat)))
      : plan.order === 'sequence' && !plan.sides.some(({ sharesCache }) => sharesCache)
        ? sides.flatMap((side) => repeats.map((repeat) => runs(side, repeat)))
        : repeats.flatMap((repeat) => sides.map((side) => runs(side, repeat)));
  return groups.filter((group) => group.length > 0);
}

/**
 * The name of the private cache that this run has in common with other sides, one for each repeat; null:
 * it has its own. The cache begins in the state of the first side that uses it.
 */
export function sharedCacheName(plan: RecordingPlan, planned: PlannedRun): string | null {
  const { sideIndex, repeat } = planned;
  const alone = !planned.side.sharesCache && plan.sides[sideIndex + 1]?.sharesCache !== true;
  if (alone) return null;
  const first = plan.sides.findLastIndex((side, index) => index <= sideIndex && !side.sharesCache);
  return `shared-${sideName(first)}${repeat}`;
}

/** A build that fills private caches. */
export interface Fill {
  /** The folder of the cache that is kept as that build left it, to be copied. */
  readonly name: string;
  /** How many caches of the recording begin with it. */
  readonly times: number;
}

/**
 * The build that fills the cache of this run. Sides with the same command, go and variables are filled by
 * the same one; in a race each works in a folder of its own, which is a part of the cache's keys.
 */
export function fillOf(plan: RecordingPlan, planned: PlannedRun): Fill {
  const key = ({ command, toolchain, environment }: PlannedSide, index: number) =>
    JSON.stringify([command.argv, toolchain, environment, plan.order === 'race' ? index : null]);
  const wanted = key(planned.side, planned.sideIndex);
  const alike = plan.sides.flatMap((side, index) =>
    !fillsCache(side) || key(side, index) !== wanted ? [] : [index],
  );
  const times = alike.map((index) => (plan.sides[index + 1]?.sharesCache ? plan.repeat : 1));
  return {
    name: `filled-${sideName(alike[0] ?? planned.sideIndex)}`,
    times: times.reduce((sum, each) => sum + each, 0),
  };
}

/** Whether its runs begin with a private cache in which the command has been built before. */
export function fillsCache({ cache, sharesCache }: PlannedSide): boolean {
  return !sharesCache && (cache === 'warm' || cache === 'cold-disk');
}

/** Whether the cache of this run is of no more use once the run is concluded. */
export function cacheIsDone(plan: RecordingPlan, planned: PlannedRun): boolean {
  const { side, sideIndex } = planned;
  if (side.cache === 'mine' || plan.sides[sideIndex + 1]?.sharesCache === true) return false;
  return side.sharesCache || side.cache === 'cold';
}

/**
 * Whether the commands run in a private copy of the project: bundled examples stay clean, the person's
 * own sources are never edited, and sides that race must not meet in one folder.
 */
export function worksInCopy(plan: RecordingPlan): boolean {
  return (
    plan.project.copyFirst || plan.order === 'race' || plan.sides.some((side) => side.edit !== null)
  );
}
