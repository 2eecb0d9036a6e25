import { gunzipSync, gzipSync } from 'node:zlib';
import { Profile, StringTable } from 'pprof-format';
import { describe, expect, it } from 'vitest';
import type { ToolProfile } from '../../src/xray/tool-profiles.ts';
import { readPprof } from './read-pprof.ts';
import { pprofOf } from './write-pprof.ts';

const about = { startedAt: '2026-01-02T03:04:05.678Z', wallMs: 1500 };

function toolProfile(
  name: string,
  functions: readonly string[],
  stacks: readonly [number[], number][],
): ToolProfile {
  const profile = {
    kind: 'profile' as const,
    run: 'A1',
    span: name,
    periodMs: 10,
    functions: [...functions],
    stacks: [...stacks],
  };
  return { profile, tool: 'compile', package: name, origin: 'std' };
}

describe('pprof', () => {
  it('comes back as it was written', async () => {
    const one = toolProfile(
      'fmt',
      ['main.main', 'a.b', 'ü[go.shape.int]'],
      [
        [[0, 1, 2], 3],
        [[0, 1, 1], 1],
      ],
    );
    const two = toolProfile('os', ['a.b', 'main.main'], [[[1, 0], 5]]);
    const read = await readPprof(await pprofOf([one, two], about));
    const named = read.stacks.map(([stack, count]) => [
      stack.map((place) => read.functions[place]).join(' '),
      count,
    ]);
    expect(named).toEqual([
      ['main.main a.b ü[go.shape.int]', 3],
      ['main.main a.b a.b', 1],
      ['main.main a.b', 5],
    ]);
    expect(read.periodMs).toBe(10);
  });

  it('has counts, CPU time and labels', async () => {
    const bytes = await pprofOf([toolProfile('fmt', ['f'], [[[0], 4]])], about);
    const profile = Profile.decode(gunzipSync(bytes));
    const { strings } = profile.stringTable;
    const sample = profile.sample[0];
    expect(sample?.value.map(Number)).toEqual([4, 40_000_000]);
    const labels = sample?.label.map((label) => [
      strings[Number(label.key)],
      strings[Number(label.str)],
    ]);
    expect(labels).toEqual([
      ['tool', 'compile'],
      ['package', 'fmt'],
    ]);
    expect(Number(profile.durationNanos)).toBe(1.5e9);
    expect(BigInt(profile.timeNanos)).toBe(1767323045678000000n);
  });

  it('keeps inlined frames, and counts equal stacks together', async () => {
    const strings = new StringTable();
    const [samples, count, cpu, ns] = ['samples', 'count', 'cpu', 'nanoseconds'].map((each) =>
      strings.dedup(each),
    );
    const names = ['outer', 'caller', 'inlined'].map((each) => strings.dedup(each));
    const bytes = new Profile({
      stringTable: strings,
      sampleType: [
        { type: samples ?? 0, unit: count ?? 0 },
        { type: cpu ?? 0, unit: ns ?? 0 },
      ],
      function: names.map((name, index) => ({ id: index + 1, name })),
      // As Go writes it: the innermost inlined function first.
      location: [
        { id: 1, line: [{ functionId: 3 }, { functionId: 2, line: 7 }] },
        { id: 2, line: [{ functionId: 1 }] },
        { id: 3, line: [{ functionId: 3 }, { functionId: 2, line: 9 }] },
      ],
      sample: [
        { locationId: [1, 2], value: [2, 2e7] },
        { locationId: [3, 2], value: [1, 1e7] },
        { locationId: [2], value: [0, 0] },
      ],
      period: 1e7,
    }).encode();
    const read = await readPprof(gzipSync(bytes));
    expect(read.stacks.map(([stack, n]) => [stack.map((at) => read.functions[at]), n])).toEqual([
      [['outer', 'caller', 'inlined'], 3],
    ]);
  });

  it('refuses what is no profile', async () => {
    await expect(readPprof(new Uint8Array())).rejects.toThrow();
    await expect(readPprof(new TextEncoder().encode('not gzip'))).rejects.toThrow();
    await expect(readPprof(gzipSync(''))).rejects.toThrow(/samples/);
  });
});
