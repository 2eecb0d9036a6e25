import type { ProfileRecord } from '../recording/records.ts';

/** A profile from stacks written as `outer inner: count`. Imported by tests only. */
export function profileRecord(
  span: string,
  stacks: readonly string[],
  changes: Partial<ProfileRecord> = {},
): ProfileRecord {
  const functions: string[] = [];
  const placeOf = (name: string): number => {
    const at = functions.indexOf(name);
    return at >= 0 ? at : functions.push(name) - 1;
  };
  return {
    kind: 'profile',
    run: 'A1',
    span,
    periodMs: 10,
    stacks: stacks.map((line): [number[], number] => {
      const cut = line.lastIndexOf(':');
      return [line.slice(0, cut).split(' ').map(placeOf), Number(line.slice(cut + 1))];
    }),
    functions,
    ...changes,
  };
}
