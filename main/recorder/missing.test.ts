import { describe, expect, it } from 'vitest';
import { type ProbeLineOf, parseProbeLine } from '../../src/go/probe-lines.ts';
import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { PreparationRecord, RunEndRecord } from '../../src/recording/records.ts';
import { unmeasuredResources } from '../../src/recording/resources.ts';
import { fileEvent, runEnd } from '../../src/testing/records.ts';
import { missingOf } from './missing.ts';
import type { ObservedRun } from './observed-run.ts';
import { RecordBuffer } from './record-buffer.ts';
import { RunClock } from './run-clock.ts';
import { ToolRecords } from './tool-records.ts';

const clock = new RunClock(0, 'monotonic');

function lineOf<K extends 'tool-start' | 'tool-end'>(kind: K, more: object): ProbeLineOf<K> {
  const line = parseProbeLine(
    JSON.stringify({ kind, id: '1', atUs: 0, pid: 7, startUs: 0, endUs: 9, ...more }),
  );
  if (line === null || line.kind !== kind) throw new Error(`no ${kind}`);
  return line as ProbeLineOf<K>;
}

const compile = { tool: 'compile', package: 'fmt', path: '/compile', probePid: 6 };
const measured = { exitCode: 0, diskReadBytes: 0, stages: [['fe:parse', 5]] };

/** A run whose tools ended in these ways. */
function run(ends: readonly object[], changes: Partial<ObservedRun> = {}): ObservedRun {
  const buffer = new RecordBuffer(() => undefined);
  const tools = new ToolRecords('A1', clock, buffer);
  ends.forEach((end, index) => {
    const id = `${index}`;
    tools.started(lineOf('tool-start', { ...compile, id }));
    tools.ended(lineOf('tool-end', { ...end, id }));
  });
  buffer.flush();
  return {
    clock,
    tools,
    stageDir: '/stages',
    fileEvents: [fileEvent(1, 'created', '/work/go-build1', { subject: 'work' })],
    end: null,
    error: null,
    exitCode: 0,
    droppedOutputBytes: 0,
    sampling: {
      kind: 'stopped',
      count: 5,
      medianIntervalMs: 20,
      p95IntervalMs: 21,
      ownCpuMs: 1,
    },
    observerCpuMs: 1,
    unreadableLines: 0,
    keptName: () => null,
    ...changes,
  };
}

const prepared: PreparationRecord = { kind: 'preparation', run: 'A1', steps: [], pageCache: null };

function reasons(seen: ObservedRun, end: Partial<RunEndRecord> = {}, preparation = prepared) {
  return missingOf(seen, runEnd(10, end), preparation, false).map(
    ({ what, reason }) => `${what}.${reason}`,
  );
}

describe('what a run lacks', () => {
  it('is nothing where everything was told', () => {
    expect(reasons(run([measured, measured]))).toEqual([]);
    expect(reasons(run([]))).toEqual([]);
  });

  it.each<readonly [string, ObservedRun, Partial<RunEndRecord>, PreparationRecord]>([
    ['samples.sampler', run([measured], { sampling: null }), {}, prepared],
    ['probe.3', run([measured], { unreadableLines: 3 }), {}, prepared],
    ['stages.no-tool', run([{ ...measured, stages: null }]), {}, prepared],
    ['stages.some-tools', run([measured, { ...measured, stages: null }]), {}, prepared],
    ['disk.system', run([{ ...measured, diskReadBytes: null }]), {}, prepared],
    ['disk.stopped', run([measured]), { stopped: 'asked', command: unmeasuredResources }, prepared],
    ['work.not-seen', run([measured], { fileEvents: [] }), {}, prepared],
    [
      'eviction.residency',
      run([measured]),
      {},
      {
        ...prepared,
        pageCache: [
          { part: 'goroot', bytes: 9, residentBeforeBytes: null, residentAfterBytes: null },
        ],
      },
    ],
  ])('%s, in words', (wanted, seen, end, preparation) => {
    expect(reasons(seen, end, preparation)).toEqual([wanted]);
    expect(wanted.startsWith('probe.') || isMessageKey(`missing.${wanted}`)).toBe(true);
  });

  it('are no stages of a compile that found an error', () => {
    expect(reasons(run([{ ...measured, exitCode: 2, stages: null }]))).toEqual([]);
  });
});
