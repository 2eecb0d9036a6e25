import type { Evidence, Phrase } from '../comparison.ts';
import { metricEvidence, namesOf, type Rule, type SideFacts, statement } from './facts.ts';

/** Rules about what was compiled and what came from the cache. */

const builtEvidence: readonly Evidence[] = [
  metricEvidence('builtPackages'),
  metricEvidence('cachedPackages'),
];

interface Counts {
  readonly built: number;
  readonly cached: number;
}

function countsOf({ summary }: SideFacts): Counts | null {
  const { built, cached } = summary.packages;
  return built === null || cached === null ? null : { built, cached };
}

/** Sides whose source was changed after the cache had been filled. */
export const editRebuilt: Rule = ({ sides }) => {
  const phrases = sides.flatMap((side): Phrase[] => {
    const { edit } = side.run.start.conditions;
    const counts = countsOf(side);
    if (edit === null || counts === null) return [];
    const total = counts.built + counts.cached;
    const values = { side: side.side, file: edit, built: counts.built, total };
    return [{ key: 'edit-rebuilt', values }];
  });
  return phrases.length === 0 ? null : { id: 'edit-rebuilt', phrases, evidence: builtEvidence };
};

/** One side compiled fewer packages, because they came from the cache. An edit has its own sentence. */
export const packagesFewer: Rule = ({ sides, pairs }) => {
  if (sides.some(({ run }) => run.start.conditions.edit !== null)) return null;
  for (const { a, b } of pairs) {
    const [countsA, countsB] = [countsOf(a), countsOf(b)];
    if (countsA === null || countsB === null || countsA.built === countsB.built) continue;
    const aFewer = countsA.built < countsB.built;
    const [few, many] = aFewer ? [countsA, countsB] : [countsB, countsA];
    // Without as many more from the cache it is another build, not a better filled cache.
    if (few.cached - many.cached < (many.built - few.built) / 2) continue;
    const [fewer, more] = aFewer ? [a, b] : [b, a];
    const alike = sides.filter((side) => countsOf(side)?.built === few.built);
    const values = {
      more: more.side,
      moreBuilt: many.built,
      fewer: few.built === 0 ? namesOf(alike) : [fewer.side],
      fewerBuilt: few.built,
      cached: few.cached,
    };
    return statement(
      few.built === 0 ? 'packages-none' : 'packages-fewer',
      values,
      ...builtEvidence,
    );
  }
  return null;
};

/** All sides compiled the same packages, or none. */
export const packagesSame: Rule = ({ sides }) => {
  const [first] = sides;
  if (first === undefined || sides.length < 2) return null;
  const key = builtNames(first);
  const counts = countsOf(first);
  if (
    counts === null ||
    !sides.every((side) => countsOf(side) !== null && builtNames(side) === key)
  ) {
    return null;
  }
  const values = { sides: sides.length, built: counts.built, cached: counts.cached };
  return statement(
    counts.built === 0 ? 'packages-all-cached' : 'packages-same',
    values,
    ...builtEvidence,
  );
};

/** A package that is built from files is called by another name when the command names files. */
function builtNames({ run }: SideFacts): string {
  return run.packages
    .filter((entry) => entry.built)
    .map(({ path, name }) => (name === 'main' ? 'main' : path))
    .sort()
    .join('\n');
}
