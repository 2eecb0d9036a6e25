import { type ProcessKind, processKinds } from '../../src/recording/kinds.ts';

/** Numbers by kind of process, in the order of `processKinds`. */
export type KindTotals = Float64Array;
export const kindTotals = (): KindTotals => new Float64Array(processKinds.length);
export const kindIndex = (kind: ProcessKind): number => processKinds.indexOf(kind);

/** The kinds that have a value, by name. */
export function byKind(totals: KindTotals): Partial<Record<ProcessKind, number>> {
  const named: Partial<Record<ProcessKind, number>> = {};
  for (let index = 0; index < totals.length; index++) {
    const kind = processKinds[index];
    const value = totals[index] ?? 0;
    if (kind !== undefined && value > 0) named[kind] = value;
  }
  return named;
}
