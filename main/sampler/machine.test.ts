import { expect, test } from 'vitest';
import { GenericTree } from './generic-source.ts';
import { cgroupFolder, parseCpuMax } from './usable-cores.ts';

test('limits of cgroups', () => {
  expect(parseCpuMax('150000 100000\n')).toBe(1.5);
  expect(parseCpuMax('max 100000\n')).toBeNull();
  expect(parseCpuMax('-1 100000')).toBeNull();
  expect(parseCpuMax('')).toBeNull();
  expect(cgroupFolder('1:cpu:/a\n0::/user.slice/x\n')).toBe('/user.slice/x');
  expect(cgroupFolder('1:cpu:/a\n')).toBeNull();
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
