import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Profile } from 'pprof-format';
import type { ProfileRecord } from '../../src/recording/records.ts';
import { mostFrames } from '../../src/recording/tool-records.ts';

/** What of a CPU profile goes into a recording. */
export type ReducedProfile = Pick<ProfileRecord, 'periodMs' | 'functions' | 'stacks'>;

/** A compile of minutes gives a profile of a few hundred kB; more is none of ours. Decompressed, in bytes. */
const mostBytes = 64 << 20;
/** Longest function name that a record takes, in UTF-16 units. */
const longestName = 4096;

const unzip = promisify(gunzip);

/**
 * Reads a CPU profile as Go writes it (gzipped pprof protobuf, github.com/google/pprof/proto) and reduces
 * it: stacks from the outermost function to the innermost, equal ones counted together. Frames that were
 * inlined stay frames of their own; files, lines and addresses are left out. Throws for anything else.
 */
export async function readPprof(bytes: Uint8Array): Promise<ReducedProfile> {
  const profile = Profile.decode(await unzip(bytes, { maxOutputLength: mostBytes }));
  const { strings } = profile.stringTable;
  const countAt = profile.sampleType.findIndex((type) => strings[Number(type.type)] === 'samples');
  if (countAt < 0) throw new Error('no profile that counts samples');

  const names = new Map(
    profile.function.map((each) => [
      Number(each.id),
      (strings[Number(each.name)] ?? '').slice(0, longestName) || '?',
    ]),
  );
  // Within a location the innermost inlined function comes first.
  const frames = new Map(
    profile.location.map((location) => [
      Number(location.id),
      location.line.map((line) => names.get(Number(line.functionId)) ?? '?'),
    ]),
  );
  const functions = new Map<string, number>();
  const placeOf = (name: string): number => {
    const known = functions.get(name);
    if (known !== undefined) return known;
    functions.set(name, functions.size);
    return functions.size - 1;
  };
  const stacks = new Map<string, [number[], number]>();
  for (const sample of profile.sample) {
    const count = Number(sample.value[countAt] ?? 0);
    if (!Number.isSafeInteger(count) || count <= 0) continue;
    const places = sample.locationId.flatMap((id) => frames.get(Number(id)) ?? []).map(placeOf);
    const stack = places.slice(0, mostFrames).reverse();
    const key = stack.join();
    const same = stacks.get(key);
    if (same === undefined) stacks.set(key, [stack, count]);
    else same[1] += count;
  }
  return {
    periodMs: Number(profile.period) / 1e6,
    functions: [...functions.keys()],
    stacks: [...stacks.values()],
  };
}
