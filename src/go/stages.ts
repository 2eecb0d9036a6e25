/**
 * Stages as the tools time themselves (`compile -bench`, `link -benchmark=cpu`), grouped for people.
 * `parse` is reading, parsing and type checking together: the compiler does not time them apart.
 */
export const stageGroups = [
  'load',
  'parse',
  'inline',
  'escape',
  'compile',
  'object',
  'link',
] as const;
export type StageGroup = (typeof stageGroups)[number];

const compilerStages: Readonly<Record<string, StageGroup>> = {
  'fe:init': 'load',
  'fe:loadsys': 'load',
  'fe:parse': 'parse',
  'fe:typecheck': 'parse',
  // Go 1.19.
  'fe:inlining': 'inline',
  // From Go 1.23.
  'fe:pgo-load-profile': 'inline',
  'fe:devirtualize-and-inline': 'inline',
  'fe:escapes': 'escape',
  'be:compilefuncs': 'compile',
  'be:dumpobj': 'object',
};

/** Sums that the tools print after their parts; counting them too would count everything twice. */
const sums = /^(?:(?:fe|be):subtotal|total|TotalTime(?:_GC)?)$/;

/** The group of a stage by the tool that timed it; null for sums and for stages that nobody knows. */
export function stageGroup(tool: string, stage: string): StageGroup | null {
  if (sums.test(stage)) return null;
  if (tool === 'link') return 'link';
  return Object.hasOwn(compilerStages, stage) ? (compilerStages[stage] ?? null) : null;
}

/** Whether a stage is a sum of the ones before it. */
export function isStageSum(stage: string): boolean {
  return sums.test(stage);
}
