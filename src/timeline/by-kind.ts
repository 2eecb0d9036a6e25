import type { ProcessKind } from '../recording/kinds.ts';

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

/**
 * Adds up the kinds that are not hidden. Charts ask this of all samples, whose objects have many shapes: there
 * fields that are named are found several times as fast as in a loop over the kinds.
 */
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

/** The kinds that a sample has, each once. Faster than asking for all kinds, of which most are absent. */
export function forEachKind(values: ByKind, use: (kind: ProcessKind, value: number) => void): void {
  for (const kind in values) use(kind as ProcessKind, values[kind as ProcessKind] ?? 0);
}
