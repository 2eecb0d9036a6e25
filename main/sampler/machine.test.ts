import { expect, test } from 'vitest';
import { parseProcStatBusy } from './cpu-load.ts';
import { parseDiskstats } from './disk-totals.ts';
import { GenericTree } from './generic-source.ts';
import { parseAuxv } from './kernel-units.ts';
import { cgroupFolder, parseCpuMax } from './usable-cores.ts';

test('busy ticks are those of work, not of waiting', () => {
  expect(parseProcStatBusy('cpu  100 20 30 9000 800 4 5 77 50 0\ncpu0 1 2 3\n')).toBe(159);
  expect(parseProcStatBusy('intr 5\n')).toBeNull();
  expect(parseProcStatBusy('')).toBeNull();
});

test('disks are added up without partitions and devices made of others', () => {
  const text =
    ' 254 0 vda 10 0 100 5 20 0 200 5 0 0 0\n 254 1 vda1 10 0 100 5 20 0 200 5 0 0 0\n' +
    '   7 0 loop0 1 0 7 0 1 0 7 0 0 0 0\n 259 0 nvme0n1 1 0 1 0 1 0 2 0 0 0 0\n';
  expect(parseDiskstats(text, new Set(['vda', 'nvme0n1']))).toEqual({
    readBytes: 101 * 512,
    writtenBytes: 202 * 512,
  });
  expect(parseDiskstats(text, new Set())).toBeNull();
  expect(parseDiskstats('', new Set(['vda']))).toBeNull();
});

test('limits of cgroups', () => {
  expect(parseCpuMax('150000 100000\n')).toBe(1.5);
  expect(parseCpuMax('max 100000\n')).toBeNull();
  expect(parseCpuMax('-1 100000')).toBeNull();
  expect(parseCpuMax('')).toBeNull();
  expect(cgroupFolder('1:cpu:/a\n0::/user.slice/x\n')).toBe('/user.slice/x');
  expect(cgroupFolder('1:cpu:/a\n')).toBeNull();
});

test('units of the kernel', () => {
  const bytes = Buffer.alloc(48);
  bytes.writeUInt32LE(17, 0);
  bytes.writeUInt32LE(250, 8);
  bytes.writeUInt32LE(6, 16);
  bytes.writeUInt32LE(65_536, 24);
  expect(parseAuxv(bytes, 8)).toEqual({ tickMs: 4, pageBytes: 65_536 });
  expect(parseAuxv(Buffer.alloc(0), 8)).toEqual({ tickMs: 10, pageBytes: 4096 });
});

test('a process table stands in where there is no /proc, and tells no bytes', () => {
  const target = { supervisorPid: 10, applicationPid: 9, startedUs: 0, sharedBy: 1 };
  const tree = new GenericTree(target, 'darwin', 8);
  const row = (pid: number, parentPid: number, path: string, cpu: number) => ({
    pid,
    parentPid,
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    cpu,
    memRss: 10,
  });
  const rows = [
    row(9, 1, '/opt/b/buildoscope', 4),
    row(10, 9, '/opt/b/probe', 0),
    row(11, 10, '/go/bin/go', 50),
    row(12, 11, '/go/pkg/tool/darwin_arm64/compile', 150),
    row(13, 11, '/w/go-build7/b001/app.test', 20),
    row(14, 1, '/bin/other', 99),
  ];
  expect(tree.sample(rows, 500_000, 0)).toEqual({
    atUs: 500_000,
    intervalMs: 500,
    cpuMs: { self: 20, go: 250, compile: 750, program: 100 },
    rssBytes: { self: 20_480, go: 10_240, compile: 10_240, program: 10_240 },
    readBytes: null,
    writtenBytes: null,
    diskReadBytes: null,
    diskWrittenBytes: null,
    processes: 4,
  });
  expect(tree.takePrograms()).toEqual([
    { pid: 13, startUs: 500_000, path: '/w/go-build7/b001/app.test', name: 'app.test' },
  ]);
  tree.sample(
    rows.filter(({ pid }) => pid !== 12),
    1_000_000,
    500_000,
  );
  expect(tree.takeSeen()).toEqual([
    { pid: 12, sampledCpuMs: 750, lastSampledUs: 500_000, peakSampledRssBytes: 10_240 },
  ]);
});
