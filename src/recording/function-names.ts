import type { ProfileRecord } from './records.ts';

/** What a profile says of its functions; the stacks count places in the list of its names. */
type Named = Pick<ProfileRecord, 'functions' | 'stacks'>;

/**
 * Writes each function's name once a run: most profiles of a build name the same few thousand. `names`
 * holds those of the profiles before, with their places, and grows. Gives the profile with its own new
 * names in `functions`, and the places of the others among all names in `known`, which its stacks count
 * from behind its own.
 */
export function withKnownNames(
  names: Map<string, number>,
  { functions, stacks }: Named,
): Named & { readonly known: readonly number[] } {
  const isNew = functions.map((name) => !names.has(name));
  const own = functions.filter((_, place) => isNew[place]);
  const known: number[] = [];
  let ownPlace = 0;
  const places = functions.map((name, place) => {
    if (isNew[place]) {
      names.set(name, names.size);
      return ownPlace++;
    }
    known.push(names.get(name) ?? 0);
    return own.length + known.length - 1;
  });
  return {
    functions: own,
    known,
    stacks: stacks.map(([stack, count]) => [stack.map((place) => places[place] ?? 0), count]),
  };
}

/**
 * A profile with all of its names in `functions`, whether it was written with `known` or without (by
 * earlier recorders). `names`: those of the run's profiles before it, in order; it grows.
 */
export function withAllNames(names: string[], profile: ProfileRecord): ProfileRecord {
  const { known = [], ...rest } = profile;
  const before = known.map((place) => names[place] ?? '?');
  names.push(...profile.functions);
  return before.length === 0 ? rest : { ...rest, functions: [...profile.functions, ...before] };
}
