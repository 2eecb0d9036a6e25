import type { ComparedMetric, ComparedSide, Statement } from './comparison.ts';
import {
  debugLeftOut,
  executableFromCache,
  fates,
  linkedAgain,
  sameExecutable,
} from './statements/executable.ts';
import { factsOf, type Rule } from './statements/facts.ts';
import { editRebuilt, packagesFewer, packagesSame } from './statements/packages.ts';
import { moreCores, programInOne, readFromRam, wallTimes } from './statements/resources.ts';
import {
  coldDiskWithoutReads,
  raced,
  runsLeftOut,
  runsUnlike,
  sideNotComparable,
  warmNotFaster,
} from './statements/trust.ts';

/** More sentences than this nobody reads. */
const most = 4;

/** By importance: what can't be trusted first, then causes, then consequences. */
const rules: readonly Rule[] = [
  sideNotComparable,
  runsLeftOut,
  runsUnlike,
  raced,
  warmNotFaster,
  coldDiskWithoutReads,
  editRebuilt,
  packagesFewer,
  executableFromCache,
  readFromRam,
  moreCores,
  debugLeftOut,
  packagesSame,
  linkedAgain,
  fates,
  programInOne,
  wallTimes,
  sameExecutable,
];

/** What the sides show, most important first, at most four sentences; each only where it holds. */
export function statementsOf(
  sides: readonly ComparedSide[],
  metrics: readonly ComparedMetric[],
): readonly Statement[] {
  const facts = factsOf(sides, metrics);
  return rules.flatMap((rule) => rule(facts) ?? []).slice(0, most);
}
