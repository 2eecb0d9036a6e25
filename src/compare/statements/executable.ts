import { spanEndMs } from '../../timeline/model.ts';
import type { Phrase, PhraseKey } from '../comparison.ts';
import { baseName } from '../paths.ts';
import { cellOf, startedFromCache } from '../storage.ts';
import {
  lengthOf,
  metricEvidence,
  namesOf,
  type Rule,
  type SideFacts,
  spanEvidence,
  statement,
} from './facts.ts';

/** Rules about linking, and what became of the executable. */

/** One side's links leave the debug information out, the other's don't, and its executable is smaller. */
export const debugLeftOut: Rule = ({ pairs }) => {
  for (const { a, b } of pairs) {
    const without = [a, b].find((side) => linksWithout(side));
    const withIt = [a, b].find((side) => linksWith(side));
    if (without === undefined || withIt === undefined) continue;
    const lessBytes = without.summary.binary.bytes;
    const moreBytes = withIt.summary.binary.bytes;
    if (lessBytes === null || moreBytes === null || lessBytes >= moreBytes) continue;
    return statement(
      'debug-left-out',
      {
        without: without.side,
        with: withIt.side,
        lessBytes,
        moreBytes,
        lessShare: 1 - lessBytes / moreBytes,
      },
      metricEvidence('binaryBytes'),
      ...without.links.map((span) => spanEvidence(without, span)).slice(0, 1),
    );
  }
  return null;
};

/** As the linker was told: `-s` (no symbol table) and `-w` (no DWARF). */
function linksWithout({ links }: SideFacts): boolean {
  return (
    links.length > 0 &&
    links.every(({ start }) => start.flags.stripped === true && start.flags.dwarf === false)
  );
}

function linksWith({ links }: SideFacts): boolean {
  return (
    links.length > 0 &&
    links.every(({ start }) => start.flags.stripped === false && start.flags.dwarf !== false)
  );
}

/** Sides that linked nothing, because an earlier run had left the executable in the cache. */
export const executableFromCache: Rule = ({ sides }) => {
  const taken = sides.filter(({ run }) => startedFromCache(run));
  const first = taken[0];
  if (first === undefined) return null;
  return statement(
    'executable-from-cache',
    { sides: namesOf(taken), count: taken.length },
    ...(first.program === null ? [] : [spanEvidence(first, first.program)]),
  );
};

/** Sides that compiled nothing and linked all the same. */
export const linkedAgain: Rule = ({ sides }) => {
  if (sides.length < 2) return null;
  const again = sides.filter(
    ({ summary, links }) => summary.packages.built === 0 && links.length > 0,
  );
  const first = again[0];
  const link = first?.links[0];
  if (first === undefined || link === undefined) return null;
  // That nothing was compiled on any side has a sentence of its own.
  const only = sides.every(({ summary }) => summary.packages.built === 0);
  const linkMs = lengthOf(first, link);
  const values = { sides: namesOf(again), count: again.length, first: first.side, linkMs };
  return {
    id: 'linked-again',
    phrases: [{ key: only ? 'linked-all-the-same' : 'linked-again', values }],
    evidence: [spanEvidence(first, link), metricEvidence('linkMs')],
  };
};

/** Whether the sides made the same executable, byte for byte. */
export const sameExecutable: Rule = ({ sides }) => {
  const [first] = sides;
  const sha256 = first?.summary.binary.sha256 ?? null;
  if (sides.length < 2 || sha256 === null) return null;
  if (!sides.every(({ summary }) => summary.binary.sha256 === sha256)) return null;
  return statement('same-executable', { sides: sides.length }, metricEvidence('binaryBytes'));
};

/** What became of each side's executable; nothing if it isn't known of one. */
export const fates: Rule = ({ sides }) => {
  const phrases = sides.flatMap((side) => fateOf(side) ?? []);
  if (sides.length < 2 || phrases.length !== sides.length) return null;
  return {
    id: 'fates',
    phrases: alikeTogether(phrases),
    evidence: sides.map((side) => {
      const { run, untilMs } = cellOf('temporary-binary', side.run);
      if (untilMs === null) return { kind: 'left-behind', run };
      // A file may be seen to be gone a moment after the command has ended; the view ends with the run.
      return { kind: 'moment', run, atMs: Math.min(untilMs, side.run.end?.wallMs ?? untilMs) };
    }),
  };
};

/** Sides whose executables came to the same in one phrase. */
function alikeTogether(phrases: readonly FatePhrase[]): readonly Phrase[] {
  const groups = new Map<string, FatePhrase[]>();
  for (const phrase of phrases) {
    const { sides: _, ...what } = phrase.values;
    const same = JSON.stringify([phrase.key, what]);
    groups.set(same, [...(groups.get(same) ?? []), phrase]);
  }
  return [...groups.values()].flatMap((group) => {
    const sides = group.flatMap(({ values }) => values.sides);
    return group
      .slice(0, 1)
      .map(({ key, values }) => ({ key, values: { ...values, sides, count: sides.length } }));
  });
}

interface FatePhrase extends Phrase {
  readonly values: Phrase['values'] & { readonly sides: readonly string[] };
}

function fateOf(side: SideFacts): FatePhrase | null {
  const { run } = side;
  const temporary = cellOf('temporary-binary', run);
  const permanent = cellOf('permanent-binary', run);
  const copy = cellOf('cached-binary', run);
  const phrase = (key: PhraseKey, values: Phrase['values'] = {}): FatePhrase => ({
    key,
    values: { ...values, sides: [side.side] },
  });
  if (copy.fate === 'taken-from-cache') return phrase('fate-in-cache');
  if (permanent.fate === 'kept' && permanent.path !== null) {
    const installed = run.start.verb === 'install';
    return phrase(installed ? 'fate-installed' : 'fate-kept', { name: baseName(permanent.path) });
  }
  if (temporary.fate !== 'deleted' || temporary.untilMs === null) return null;
  const endMs = side.program === null ? null : spanEndMs(side.program, run);
  const afterMs = endMs === null ? null : temporary.untilMs - endMs;
  const copied = copy.fate === 'cached';
  if (afterMs === null || afterMs < 0) return phrase(copied ? 'fate-gone-copy' : 'fate-gone');
  return phrase(copied ? 'fate-deleted-copy' : 'fate-deleted', { afterMs });
}
