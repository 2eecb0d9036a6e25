import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../src/recording/encode.ts';
import type { MachineSampleRecord, SampleRecord } from '../../src/recording/records.ts';
import { sample } from '../../src/testing/records.ts';
import { joinMachineSamples, joinSamples, QuietHold, Quietness } from './quiet.ts';

const intervalMs = 20;

/** What is handed on of so many seconds of samples, each as `change` makes it. */
function handedOn(seconds: number, change: (atMs: number) => Partial<SampleRecord>) {
  const out: SampleRecord[] = [];
  const quietness = new Quietness();
  const hold = new QuietHold<SampleRecord>(joinSamples, (record) => out.push(record));
  for (let atMs = intervalMs; atMs <= seconds * 1000; atMs += intervalMs) {
    const taken = sample(atMs, intervalMs, {
      cpuMs: { self: 0.5 },
      rssBytes: { program: 9e6, self: 2e8 + (atMs % 100) },
      readBytes: atMs % 400 === 0 ? 2824 : 0,
      writtenBytes: 0,
      diskReadBytes: 0,
      diskWrittenBytes: null,
      ...change(atMs),
    });
    hold.take(taken, quietness.after(taken));
  }
  hold.flush();
  return out;
}

const lengthMs = (records: readonly SampleRecord[]) =>
  records.reduce((sum, record) => sum + record.intervalMs, 0);

describe('a program that waits', () => {
  it('takes less than 1 MiB an hour, and no time nor figure is lost', () => {
    const out = handedOn(3600, () => ({}));
    const late = out.filter(({ atMs }) => atMs > 60_000);
    expect(late.length).toBeLessThan(720);
    expect(late.map(encodeRecord).join('').length).toBeLessThan(1 << 18);
    expect(lengthMs(out)).toBeCloseTo(3_600_000, 3);
    const readBytes = out.reduce((sum, record) => sum + (record.readBytes ?? 0), 0);
    expect(readBytes).toBe((3_600_000 / 200) * 1412);
    const own = out.reduce((sum, record) => sum + (record.cpuMs.self ?? 0), 0);
    expect(own).toBeCloseTo((3_600_000 / intervalMs) * 0.5, 3);
    expect(late[0]).toMatchObject({ intervalMs: 5000, readings: 250, rssBytes: { program: 9e6 } });
  });

  it('is sampled as ever in its first minute, and as soon as something happens', () => {
    const out = handedOn(200, (atMs) =>
      atMs === 150_000 ? { cpuMs: { program: 10 } } : atMs === 170_000 ? { writtenBytes: 7 } : {},
    );
    expect(out.filter(({ atMs }) => atMs < 60_000)).toHaveLength(60_000 / intervalMs - 1);
    expect(out.filter(({ readings }) => readings === undefined).length).toBeGreaterThan(
      (60_000 + 50_000) / intervalMs - 2,
    );
    expect(out.find(({ atMs }) => atMs === 150_000)).toMatchObject({ intervalMs });
    expect(lengthMs(out)).toBeCloseTo(200_000, 3);
  });

  it.each<readonly [string, (atMs: number) => Partial<SampleRecord>]>([
    ['memory', (atMs) => ({ rssBytes: { program: atMs } })],
    ['processes', (atMs) => ({ processes: atMs })],
    ['bytes', () => ({ writtenBytes: 1 })],
    ['reads', () => ({ readBytes: 4096 })],
    ['CPU time', () => ({ cpuMs: { go: 0.1 } })],
  ])('is not one whose %s changes', (_, change) => {
    expect(handedOn(90, change)).toHaveLength(90_000 / intervalMs);
  });
});

it('of the whole machine the mean load and all bytes are kept', () => {
  const reading = (busyCores: number | null, diskReadBytes: number): MachineSampleRecord => ({
    kind: 'machine-sample',
    run: 'A1',
    atMs: 9,
    intervalMs: busyCores === 2 ? 1500 : 500,
    busyCores,
    usedMemoryBytes: 5,
    pageCacheBytes: null,
    diskReadBytes,
    diskWrittenBytes: null,
  });
  const joined = joinMachineSamples(reading(1, 100), reading(2, 11));
  expect(joined).toMatchObject({ intervalMs: 2000, busyCores: 1.75, diskReadBytes: 111 });
  expect(joined).toMatchObject({ diskWrittenBytes: null, readings: 2 });
  expect(joinMachineSamples(reading(null, 1), reading(1, 1)).busyCores).toBeNull();
});
