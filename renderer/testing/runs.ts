import type { RunEndRecord, RunStartRecord } from '../../src/recording/records.ts';
import { unmeasuredResources } from '../../src/recording/resources.ts';
import type { RunModel, Span } from '../../src/timeline/model.ts';

/** A tool that ended, for tests of what is derived from spans. */
export function span(tool: string, exitCode: number | null, signal: string | null = null): Span {
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
    },
  };
}

/** A run with what matters to a test; `end` null: it is under way. */
export function run(
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
            command: unmeasuredResources,
            tree: unmeasuredResources,
            survivors: [],
            droppedOutputBytes: 0,
            sampling: { count: 0, requestedHz: 50, medianIntervalMs: null, p95IntervalMs: null },
            observer: { cpuMs: null, probeMs: null },
            ...end,
          },
    frontMs: 1,
  };
}
