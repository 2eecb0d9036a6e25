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
  const alike = sidesBuiltLike(plan, planned).filter((index) => {
    const side = plan.sides[index];
    return side !== undefined && fillsCache(side);
  });
  const times = alike.map((index) => (plan.sides[index + 1]?.sharesCache ? plan.repeat : 1));
  return {
    name: `filled-${sideName(alike[0] ?? planned.sideIndex)}`,
    times: times.reduce((sum, each) => sum + each, 0),
  };
}

/** The sides whose builds put the same into a cache: same command, go, variables, folder and sources. */
function sidesBuiltLike(plan: RecordingPlan, { side, sideIndex }: PlannedRun): readonly number[] {
  const key = ({ command, toolchain, environment }: PlannedSide, index: number) =>
    JSON.stringify([command.argv, toolchain, environment, plan.order === 'race' ? index : null]);
  const wanted = key(side, sideIndex);
  return plan.sides.flatMap((each, index) => (key(each, index) === wanted ? [index] : []));
}

/**
 * The earlier run that began with an empty cache and built what the cache of this one is to hold: what it
 * left needs no building anew. null: there is none.
 */
export function giverOf(plan: RecordingPlan, planned: PlannedRun): string | null {
  if (!fillsCache(planned.side)) return null;
  const giver = sidesBuiltLike(plan, planned).find((index) => {
    const side = plan.sides[index];
    const alone = side?.sharesCache === false && plan.sides[index + 1]?.sharesCache !== true;
    return index < planned.sideIndex && alone && side.cache === 'cold' && side.edit === null;
  });
  return giver === undefined ? null : `${sideName(giver)}1`;
}

/** Whether the cache of this run is kept for one that is to be filled with the same. */
export function givesCache(plan: RecordingPlan, { run }: PlannedRun): boolean {
  return plan.sides.some((side, sideIndex) => {
    const first = { run: `${sideName(sideIndex)}1`, side, sideIndex, repeat: 1 };
    return giverOf(plan, first) === run;
  });
}

/** Whether its runs begin with a private cache in which the command has been built before. */
export function fillsCache({ cache, sharesCache }: PlannedSide): boolean {
  return !sharesCache && (cache === 'warm' || cache === 'cold-disk');
}

/** Whether the next side goes on in the cache of this one. */
export function cacheGoesOn(plan: RecordingPlan, { sideIndex }: PlannedRun): boolean {
  return plan.sides[sideIndex + 1]?.sharesCache === true;
}

/** Whether the cache of this run is of no more use once the run is concluded. */
export function cacheIsDone(plan: RecordingPlan, planned: PlannedRun): boolean {
  const { side } = planned;
  if (side.cache === 'mine' || cacheGoesOn(plan, planned)) return false;
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
