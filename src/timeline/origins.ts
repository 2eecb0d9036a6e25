import type { Origin } from '../recording/kinds.ts';
import type { RunModel } from './model.ts';
import { perRun } from './per-run.ts';

/** `unknown`: not told (yet): packages are named at the end of a run. */
export type KnownOrigin = Origin | 'unknown';

/** In the order in which they are drawn and listed. */
export const knownOrigins = ['std', 'module', 'main', 'unknown'] as const satisfies KnownOrigin[];

const originsOf = perRun(
  (run): ReadonlyMap<string, Origin> =>
    new Map(run.packages.map((entry) => [entry.path, entry.origin])),
);

/** Where a package comes from, by its import path as go names it; null: not known. */
export function originOf(run: RunModel, path: string | null): Origin | null {
  if (path === null) return null;
  // A package built for a test is named `pkg [pkg.test]`.
  const plain = path.endsWith(']') ? path.replace(/ \[.*\]$/, '') : path;
  return originsOf(run).get(plain) ?? (plain === 'command-line-arguments' ? 'main' : null);
}
