import { kindOfTool } from '../recording/kinds.ts';
import type { RunModel } from '../timeline/model.ts';
import type { Milliseconds } from '../units.ts';

/** What building one package (or linking) took in one run. */
export interface PackageCost {
  /** Time of its tools' processes, added up: those that ran at the same time count each. */
  readonly processMs: Milliseconds;
  /** The tool that took longest: what a click shows. */
  readonly span: string;
}

/** One package on both sides. null: that side did not build it. */
export interface PackageDifference {
  readonly package: string;
  /** The linking of an executable, not the compiling of a package. */
  readonly link: boolean;
  readonly first: PackageCost | null;
  readonly second: PackageCost | null;
  /** Second minus first; a side that did not build it spent nothing on it. */
  readonly differenceMs: Milliseconds;
}

/**
 * The packages that were built by at least one of two runs, those first that made the most of a
 * difference, whichever way. Tools that did not end in their run are left out: their time is not known.
 */
export function packageDifferences(
  first: RunModel,
  second: RunModel,
): readonly PackageDifference[] {
  const before = costsOf(first);
  const after = costsOf(second);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map((key): PackageDifference => {
      const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
      return {
        package: key.slice(1),
        link: key.startsWith(linkSign),
        first: one,
        second: other,
        differenceMs: (other?.processMs ?? 0) - (one?.processMs ?? 0),
      };
    })
    .sort(
      (a, b) =>
        Math.abs(b.differenceMs) - Math.abs(a.differenceMs) || (a.package < b.package ? -1 : 1),
    );
}

const linkSign = '>';
const buildSign = '+';

function costsOf(run: RunModel): ReadonlyMap<string, PackageCost> {
  const costs = new Map<string, PackageCost & { readonly longestMs: Milliseconds }>();
  for (const { start, end } of run.spans) {
    const kind = kindOfTool(start.tool);
    if (start.package === null || end === null || kind === 'program' || kind === 'self') continue;
    const key = `${kind === 'link' ? linkSign : buildSign}${start.package}`;
    const tookMs = end.endMs - end.startMs;
    const known = costs.get(key);
    const longer = known === undefined || tookMs > known.longestMs;
    costs.set(key, {
      processMs: (known?.processMs ?? 0) + tookMs,
      span: longer ? start.span : known.span,
      longestMs: longer ? tookMs : known.longestMs,
    });
  }
  return new Map([...costs].map(([key, { processMs, span }]) => [key, { processMs, span }]));
}
