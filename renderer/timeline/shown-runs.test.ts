import { describe, expect, it } from 'vitest';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { unmeasuredResources } from '../../src/recording/resources.ts';
import { runStart } from '../../src/testing/records.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { neighbour } from './neighbour.ts';
import { shownSides } from './shown-runs.ts';

function started(run: string): RecordingRecord {
  return runStart({ run, side: run.slice(0, 1), verb: 'run' });
}

function ended(run: string, wallMs: number): RecordingRecord {
  return {
    kind: 'run-end',
    run,
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
  };
}

function tool(run: string, span: string, atMs: number): RecordingRecord {
  const flags = { dwarf: null, stripped: null, output: null };
  return {
    kind: 'tool-start',
    run,
    span,
    atMs,
    pid: 1,
    tool: 'compile',
    package: span,
    path: 'compile',
    flags,
  };
}

const three = [300, 100, 200].flatMap((wallMs, index) => [
  started(`A${index + 1}`),
  ended(`A${index + 1}`, wallMs),
]);
const shown = (records: readonly RecordingRecord[], live = false, chosen = {}) =>
  shownSides(fold(emptyModel, records), live, chosen).map((side) => side.run.start.run);

describe('shownSides', () => {
  it('shows the run with the median wall time of each side', () => {
    expect(shown([...three, started('B1'), ended('B1', 50)])).toEqual(['A3', 'B1']);
  });

  it('shows the chosen run, and while recording the one that goes on', () => {
    expect(shown(three, false, { A: 'A1' })).toEqual(['A1']);
    expect(shown([...three, started('A4')], true)).toEqual(['A4']);
    expect(shown([...three, started('A4')], false)).toEqual(['A3']);
  });

  it('shows a run that never ended when there is no other', () => {
    expect(shown([started('A1')])).toEqual(['A1']);
    expect(shown([])).toEqual([]);
  });
});

describe('neighbour', () => {
  const model = fold(emptyModel, [
    started('A1'),
    tool('A1', 'late', 20),
    tool('A1', 'early', 10),
    started('B1'),
    tool('B1', 'other', 5),
  ]);
  const sides = shownSides(model, false, {});
  const step = (run: string, span: string, by: 1 | -1) =>
    neighbour(sides, { run, span }, by)?.ref.span;

  it('steps through the tools in order of their starts, side after side, and stays at the ends', () => {
    expect(neighbour(sides, null, 1)?.ref.span).toBe('early');
    expect(step('A1', 'early', 1)).toBe('late');
    expect(step('A1', 'late', 1)).toBe('other');
    expect(step('B1', 'other', 1)).toBe('other');
    expect(step('A1', 'early', -1)).toBe('early');
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('passes over what is hidden, by kind or by origin', () => {
    const found = (hidden: Partial<Parameters<typeof neighbour>[3]>) =>
      neighbour(sides, null, 1, { hiddenKinds: [], hiddenOrigins: [], ...hidden })?.ref.span;
    expect(found({})).toBe('early');
    expect(found({ hiddenKinds: ['compile'] })).toBeUndefined();
    // No list of packages says where these come from.
    expect(found({ hiddenOrigins: ['unknown'] })).toBeUndefined();
    expect(found({ hiddenOrigins: ['std'] })).toBe('early');
  });
});
