import type { ComparedSide, Evidence, Phrase } from '../comparison.ts';
import { startedFromCache } from '../storage.ts';
import { metricEvidence, type Rule, ratioBetween, statement } from './facts.ts';

/** Rules about what can't be compared, and where the measurement contradicts what one would expect. */

/** Sides none of whose runs counts, each with its reason, and whether any other is left. A single one has none beside it. */
export const sideNotComparable: Rule = ({ compared }) => {
  if (compared.length < 2) return null;
  const lost = compared.flatMap(({ side, comparable, excluded: [first] }) =>
    comparable.length > 0 || first === undefined ? [] : [{ side, first }],
  );
  if (lost.length === 0) return null;
  const others = compared.length - lost.length;
  const phrases = lost.map(({ side, first }): Phrase => {
    const values = { side, reason: first.reason.replace('-', '_'), code: first.exitCode ?? -1 };
    return { key: 'side-not-comparable', values };
  });
  const closing: Phrase =
    others === 0
      ? { key: 'none-comparable', values: {} }
      : { key: 'others-stand', values: { others } };
  return {
    id: 'side-not-comparable',
    phrases: [...phrases, closing],
    evidence: lost.map(({ side, first }) => whereItFailed(compared, side, first.run)),
  };
};

/** The tool that failed; where none did (go refused the command, the run was stopped) what was left. */
function whereItFailed(compared: readonly ComparedSide[], side: string, run: string): Evidence {
  const model = compared
    .find((each) => each.side === side)
    ?.runs.find(({ start }) => start.run === run);
  const failed = model?.spans.find(
    ({ start, end }) => start.tool !== 'program' && end !== null && end.exitCode !== 0,
  );
  return failed === undefined
    ? { kind: 'left-behind', run }
    : { kind: 'span', run, span: failed.start.span };
}

/** Some runs of a side don't count. */
export const runsLeftOut: Rule = ({ compared }) => {
  const side = compared.find((each) => each.comparable.length > 0 && each.excluded.length > 0);
  const first = side?.excluded[0];
  if (side === undefined || first === undefined) return null;
  return statement(
    'runs-left-out',
    {
      side: side.side,
      count: side.excluded.length,
      of: side.runs.length,
      reason: first.reason.replace('-', '_'),
      code: first.exitCode ?? -1,
    },
    { kind: 'left-behind', run: first.run },
  );
};

/** Runs of a side of which some linked, and others took the executable from the cache. */
export const runsUnlike: Rule = ({ compared }) => {
  for (const { side, comparable } of compared) {
    const taken = comparable.filter(startedFromCache);
    const linked = comparable.find((run) => !taken.includes(run));
    if (taken.length === 0 || linked === undefined) continue;
    const values = { side, linked: comparable.length - taken.length, of: comparable.length };
    const link = linked.spans.find(({ start }) => start.tool === 'link');
    const run = linked.start.run;
    return statement(
      'runs-unlike',
      values,
      metricEvidence('linkMs'),
      ...(link === undefined ? [] : [{ kind: 'span', run, span: link.start.span } as const]),
    );
  }
  return null;
};

/** They took the cores from each other. */
export const raced: Rule = ({ sides }) => {
  const [first] = sides;
  if (sides.length < 2 || first?.run.start.conditions.order !== 'race') return null;
  return statement('raced', { sides: sides.length }, metricEvidence('wallMs'));
};

/** A warm cache that didn't make the same command faster. */
export const warmNotFaster: Rule = (facts) => {
  const [first] = facts.sides;
  for (const b of facts.sides.slice(1)) {
    if (first === undefined) continue;
    const [cold, warm] = first.summary.cache === 'cold' ? [first, b] : [b, first];
    if (cold.summary.cache !== 'cold' || warm.summary.cache !== 'warm') continue;
    if (cold.run.start.command.join('\0') !== warm.run.start.command.join('\0')) continue;
    const { wallMs: coldMs } = cold.summary;
    const { wallMs: warmMs } = warm.summary;
    const verdict = ratioBetween(facts, 'wallMs', { a: first, b })?.verdict;
    if (coldMs === null || warmMs === null || verdict === undefined) continue;
    const faster = verdict === 'none-seen' ? false : warmMs < coldMs;
    if (faster) continue;
    return statement(
      'warm-not-faster',
      { warm: warm.side, cold: cold.side, warmMs, coldMs },
      metricEvidence('wallMs'),
    );
  }
  return null;
};

/** Less than this from the disk is no reading of sources and tools. */
const fewBytes = 1e6;

/** A side that was to start from a cold disk, and still found everything in RAM. */
export const coldDiskWithoutReads: Rule = ({ sides }) => {
  const side = sides.find(
    ({ summary }) =>
      summary.cache === 'cold-disk' &&
      summary.diskReadBytes !== null &&
      summary.diskReadBytes < fewBytes,
  );
  if (side === undefined) return null;
  return statement(
    'cold-disk-without-reads',
    { side: side.side, readBytes: side.summary.diskReadBytes ?? 0 },
    metricEvidence('diskReadBytes'),
  );
};
