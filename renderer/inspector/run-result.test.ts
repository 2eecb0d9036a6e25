import { expect, test } from 'vitest';
import type { RunEndRecord, RunStartRecord } from '../../src/recording/records.ts';
import type { RunModel, Span } from '../../src/timeline/model.ts';
import { resultOf } from './run-result.ts';

const nothing = {
  userMs: null,
  systemMs: null,
  peakRssBytes: null,
  readBytes: null,
  writtenBytes: null,
  diskReadBytes: null,
  diskWrittenBytes: null,
};

function span(tool: string, exitCode: number | null, signal: string | null = null): Span {
  const flags = { dwarf: null, stripped: null, output: null };
  return {
    start: {
      kind: 'tool-start',
      run: 'A1',
      span: tool,
      atMs: 0,
      pid: 1,
      tool,
      package: tool === 'program' ? null : 'shop/price',
      path: `/${tool}`,
      flags,
    },
    files: [],
    end: {
      kind: 'tool-end',
      run: 'A1',
      span: tool,
      startMs: 0,
      endMs: 1,
      exitCode,
      signal,
      ...nothing,
      minorFaults: null,
      majorFaults: null,
      stages: null,
      functions: null,
      lines: null,
      outputBytes: null,
      probeMs: null,
      sampledCpuMs: null,
      lastSampledMs: null,
    },
  };
}

function run(
  verb: RunStartRecord['verb'],
  end: Partial<RunEndRecord> | null,
  spans: readonly Span[] = [],
): RunModel {
  return {
    start: {
      kind: 'run-start',
      run: 'A1',
      side: 'A',
      command: ['go', verb, '.'],
      observedCommand: [],
      verb,
      project: 'shop',
      dir: '/shop',
      cache: 'cold',
      startedAt: '2026-01-01T00:00:00Z',
      toolchain: { version: 'go1.26.0', goos: 'linux', goarch: 'amd64', path: '/go' },
      environment: {},
      requestedHz: 50,
      workRoot: '/w',
      cacheDir: '/c',
    },
    spans,
    samples: [],
    machineSamples: [],
    fileEvents: [],
    workSizes: [],
    output: [],
    packages: [],
    missing: [],
    binary: null,
    leftBehind: null,
    end:
      end === null
        ? null
        : {
            kind: 'run-end',
            run: 'A1',
            wallMs: 1,
            exitCode: 0,
            signal: null,
            stopped: null,
            command: nothing,
            tree: nothing,
            survivors: [],
            droppedOutputBytes: 0,
            sampling: { count: 0, requestedHz: 50, medianIntervalMs: null, p95IntervalMs: null },
            observer: { cpuMs: null, probeMs: null },
            ...end,
          },
    frontMs: 1,
  };
}

test.each([
  ['it still runs', run('run', null), false, { kind: 'running' }],
  ['its end is missing from a finished file', run('run', null), true, { kind: 'lost' }],
  ['all is well', run('run', {}), true, { kind: 'ok' }],
  [
    'the person stopped it',
    run('run', { stopped: 'asked', signal: 'SIGINT' }),
    true,
    { kind: 'stopped' },
  ],
  [
    'a signal ended it',
    run('build', { exitCode: null, signal: 'SIGKILL' }),
    true,
    { kind: 'killed', signal: 'SIGKILL' },
  ],
  [
    'a compile error',
    run('build', { exitCode: 1 }, [span('compile', 2)]),
    true,
    { kind: 'tool-failed', tool: 'compile', package: 'shop/price', goCode: 1 },
  ],
  [
    'the program ended with 7, go run with 1',
    run('run', { exitCode: 1 }, [span('compile', 0), span('program', 7)]),
    true,
    { kind: 'program-failed', code: 7, goCode: 1 },
  ],
  [
    'the program was killed',
    run('run', { exitCode: 1 }, [span('program', null, 'SIGSEGV')]),
    true,
    { kind: 'program-killed', signal: 'SIGSEGV', goCode: 1 },
  ],
  [
    'tests failed',
    run('test', { exitCode: 1 }, [span('program', 1)]),
    true,
    { kind: 'tests-failed', goCode: 1 },
  ],
  [
    'go refused before any tool ran',
    run('build', { exitCode: 1 }),
    true,
    { kind: 'go-failed', goCode: 1 },
  ],
] as const)('%s', (_, model, finished, expected) => {
  expect(resultOf(model, finished)).toEqual(expected);
});
