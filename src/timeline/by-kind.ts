import { type ProcessKind, processKinds } from '../recording/kinds.ts';
import type { KindColumns } from '../recording/samples.ts';

/** A number for each kind of process as samples have them: one that is absent is 0. */
export type ByKind = { readonly [kind in ProcessKind]?: number };

/** A record with a number for each kind. */
export function kindRecord(
  valueOfKind: (kind: ProcessKind) => number,
): Record<ProcessKind, number> {
  return {
    go: valueOfKind('go'),
    compile: valueOfKind('compile'),
    asm: valueOfKind('asm'),
    link: valueOfKind('link'),
    program: valueOfKind('program'),
    other: valueOfKind('other'),
    self: valueOfKind('self'),
  };
}

/** Adds up the kinds that are not hidden. */
export function sumOfKinds(hidden: readonly ProcessKind[]): (values: ByKind) => number {
  const times = kindRecord((kind) => (hidden.includes(kind) ? 0 : 1));
  return ({ go = 0, compile = 0, asm = 0, link = 0, program = 0, other = 0, self = 0 }) =>
    go * times.go +
    compile * times.compile +
    asm * times.asm +
    link * times.link +
    program * times.program +
    other * times.other +
    self * times.self;
}

/** The same of columns: adds up the kinds that are not hidden, for each sample. */
export function sumOfColumns(
  columns: KindColumns,
  length: number,
  hidden: readonly ProcessKind[],
): Float64Array {
  const sums = new Float64Array(length);
  for (const kind of processKinds) {
    const { [kind]: values } = columns;
    if (values === undefined || hidden.includes(kind)) continue;
    for (let index = 0; index < length; index++) {
      sums[index] = (sums[index] ?? 0) + (values[index] ?? 0);
    }
  }
  return sums;
}

/** The kinds of which any sample has more than 0. */
export function kindsIn(columns: KindColumns): readonly ProcessKind[] {
  return processKinds.filter((kind) => columns[kind]?.some((value) => value > 0));
}
