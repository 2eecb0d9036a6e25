import type {
  FileEventRecord,
  HeaderRecord,
  MachineRecord,
  PackageRecord,
  RecordingRecord,
  RunEndRecord,
  RunStartRecord,
  SampleRecord,
  ToolEndRecord,
  ToolStartRecord,
} from '../recording/records.ts';
import { unmeasuredResources } from '../recording/resources.ts';
import { emptyModel, fold, type RecordingModel, type RunModel } from '../timeline/model.ts';

/** Whole records for unit tests; each takes what a test wants to be different. Imported by tests only. */

export const header: HeaderRecord = {
  kind: 'header',
  format: 'buildoscope',
  version: 2,
  id: '3f2b8c1e-6a4d-4e0b-9d53-0c7a1f2e4b66',
  createdAt: '2026-01-02T03:04:05.678Z',
  application: '0.1.0',
};

export const machine: MachineRecord = {
  kind: 'machine',
  platform: 'linux',
  arch: 'x64',
  osName: null,
  cpuModel: null,
  cores: 2,
  usableCores: 2,
  memoryBytes: 8e9,
};

export function runStart(changes: Partial<RunStartRecord> = {}): RunStartRecord {
  return {
    kind: 'run-start',
    run: 'A1',
    side: 'A',
    label: 'go build .',
    command: ['go', 'build', '.'],
    observedCommand: ['go', 'build', '.'],
    verb: 'build',
    project: 'hello',
    dir: '/project',
    cache: 'cold',
    conditions: {
      thenRun: null,
      xray: false,
      edit: null,
      environment: {},
      order: 'sequence',
      recipe: null,
    },
    startedAt: '2026-01-02T03:04:05.678Z',
    toolchain: { version: 'go1.26.8', goos: 'linux', goarch: 'amd64', path: '/go/bin/go' },
    environment: {},
    requestedHz: 50,
    workRoot: '/work',
    cacheDir: '/cache',
    ...changes,
  };
}

export function toolStart(
  span: string,
  atMs: number,
  changes: Partial<ToolStartRecord> = {},
): ToolStartRecord {
  return {
    kind: 'tool-start',
    run: 'A1',
    span,
    atMs,
    pid: 100,
    tool: 'compile',
    package: 'fmt',
    path: '/tool/compile',
    flags: { dwarf: null, stripped: null, output: null },
    ...changes,
  };
}

export function toolEnd(
  span: string,
  startMs: number,
  endMs: number,
  changes: Partial<ToolEndRecord> = {},
): ToolEndRecord {
  return {
    kind: 'tool-end',
    run: 'A1',
    span,
    startMs,
    endMs,
    exitCode: 0,
    signal: null,
    ...unmeasuredResources,
    minorFaults: null,
    majorFaults: null,
    stages: null,
    functions: null,
    lines: null,
    outputBytes: null,
    probeMs: null,
    sampledCpuMs: null,
    lastSampledMs: null,
    ...changes,
  };
}

/** A tool from its start to its end. */
export function tool(
  span: string,
  startMs: number,
  endMs: number,
  start: Partial<ToolStartRecord> = {},
  end: Partial<ToolEndRecord> = {},
): readonly RecordingRecord[] {
  return [toolStart(span, startMs, start), toolEnd(span, startMs, endMs, end)];
}

export function sample(
  atMs: number,
  intervalMs: number,
  changes: Partial<SampleRecord> = {},
): SampleRecord {
  return {
    kind: 'sample',
    run: 'A1',
    atMs,
    intervalMs,
    cpuMs: {},
    rssBytes: {},
    readBytes: null,
    writtenBytes: null,
    diskReadBytes: null,
    diskWrittenBytes: null,
    processes: 1,
    ...changes,
  };
}

export function fileEvent(
  atMs: number,
  event: FileEventRecord['event'],
  path: string,
  changes: Partial<FileEventRecord> = {},
): FileEventRecord {
  return {
    kind: 'file-event',
    run: 'A1',
    atMs,
    subject: 'binary',
    event,
    path,
    from: null,
    bytes: null,
    ...changes,
  };
}

export function packageRecord(path: string, changes: Partial<PackageRecord> = {}): PackageRecord {
  return {
    kind: 'package',
    run: 'A1',
    path,
    name: path,
    origin: 'std',
    module: null,
    version: null,
    built: true,
    imports: [],
    ...changes,
  };
}

export function runEnd(wallMs: number, changes: Partial<RunEndRecord> = {}): RunEndRecord {
  return {
    kind: 'run-end',
    run: 'A1',
    wallMs,
    exitCode: 0,
    signal: null,
    stopped: null,
    command: unmeasuredResources,
    tree: unmeasuredResources,
    survivors: [],
    droppedOutputBytes: 0,
    sampling: { count: 0, requestedHz: 50, medianIntervalMs: null, p95IntervalMs: null },
    observer: { cpuMs: null, probeMs: null },
    ...changes,
  };
}

export function modelOf(records: readonly RecordingRecord[]): RecordingModel {
  return fold(emptyModel, [header, machine, ...records]);
}

/** The model of one run, whose start record is put in front. */
export function runOf(
  records: readonly RecordingRecord[],
  start: Partial<RunStartRecord> = {},
): RunModel {
  const run = modelOf([runStart(start), ...records]).runs[0];
  if (run === undefined) throw new Error('there is no run');
  return run;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
