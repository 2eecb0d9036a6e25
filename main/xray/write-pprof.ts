import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Profile, StringTable } from 'pprof-format';
import type { Milliseconds } from '../../src/units.ts';
import type { ToolProfile } from '../../src/xray/tool-profiles.ts';

const zip = promisify(gzip);

/**
 * The profiles of a run as one file that `go tool pprof` and speedscope open: gzipped pprof protobuf
 * (github.com/google/pprof/proto/profile.proto). Each sample has its count, its CPU time in nanoseconds,
 * and the labels `tool` and `package`, for `go tool pprof -tagfocus`. Each function is a location of its
 * own, because a recording keeps neither files nor lines.
 */
export async function pprofOf(
  profiles: readonly ToolProfile[],
  about: { readonly startedAt: string; readonly wallMs: Milliseconds | null },
): Promise<Uint8Array> {
  const strings = new StringTable();
  const text = (value: string): number => strings.dedup(value);
  // From 1: 0 stands for nothing in a profile.
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, ids.size + 1);
    return ids.size;
  };
  const samples = profiles.flatMap(({ profile, tool, package: path }) => {
    const labels = [
      { key: text('tool'), str: text(tool) },
      ...(path === null ? [] : [{ key: text('package'), str: text(path) }]),
    ];
    const places = profile.functions.map(idOf);
    const periodNs = Math.round(profile.periodMs * 1e6);
    return profile.stacks.map(([stack, count]) => ({
      locationId: stack.map((place) => places[place] ?? idOf('?')).reverse(),
      value: [count, count * periodNs],
      label: labels,
    }));
  });
  const cpu = { type: text('cpu'), unit: text('nanoseconds') };
  const bytes = new Profile({
    stringTable: strings,
    sampleType: [{ type: text('samples'), unit: text('count') }, cpu],
    sample: samples,
    function: [...ids].map(([name, id]) => ({ id, name: text(name), systemName: text(name) })),
    location: [...ids.values()].map((id) => ({ id, line: [{ functionId: id }] })),
    periodType: cpu,
    period: Math.round((profiles[0]?.profile.periodMs ?? 10) * 1e6),
    timeNanos: BigInt(Date.parse(about.startedAt)) * 1_000_000n,
    durationNanos: about.wallMs === null ? 0 : Math.round(about.wallMs * 1e6),
  }).encode();
  return zip(bytes);
}
