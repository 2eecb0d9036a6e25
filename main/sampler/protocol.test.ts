import { describe, expect, test } from 'vitest';
import { samplerMessageOf } from './protocol.ts';

const sample = {
  atUs: 5_000_000,
  intervalMs: 20.001,
  cpuMs: { go: 10, self: 0.2 },
  rssBytes: { go: 4096 },
  readBytes: 1,
  writtenBytes: 0,
  diskReadBytes: null,
  diskWrittenBytes: null,
  processes: 2,
};
const good = [
  {
    kind: 'ready',
    clock: { hrtimeUs: 1, wallUs: 2 },
    source: 'proc',
    cpuStepMs: 10,
    raisedPriority: true,
  },
  { kind: 'samples', samples: [sample, sample] },
  {
    kind: 'processes-seen',
    list: [{ pid: 7, sampledCpuMs: 10, lastSampledUs: 3, peakSampledRssBytes: 0 }],
  },
  { kind: 'programs', list: [{ pid: 7, startUs: 3, path: '/a/b', name: 'b' }] },
  { kind: 'stopped', count: 2, medianIntervalMs: null, p95IntervalMs: 20.5, ownCpuMs: 1.5 },
];

describe('messages of the sampler', () => {
  test.each(good)('$kind is taken as it is, without a copy', (message) => {
    expect(samplerMessageOf(message)).toBe(message);
  });

  test('what the protocol does not know is left out', () => {
    const [first] = good;
    expect(samplerMessageOf({ ...first, more: 1 })).toEqual(first);
  });

  test.each([
    null,
    'ready',
    { kind: 'other' },
    { kind: 'samples', samples: [{ ...sample, processes: -1 }] },
    { kind: 'samples', samples: [{ ...sample, cpuMs: { go: null } }] },
    { kind: 'programs', list: [{ pid: 0, startUs: 3, path: '/a/b', name: 'b' }] },
  ])('%j is none', (message) => {
    expect(samplerMessageOf(message)).toBeNull();
  });
});
