import { describe, expect, it } from 'vitest';
import { unmeasuredResources } from '../recording/resources.ts';
import { packageRecord, runEnd, runOf, sample, tool, toolStart } from '../testing/records.ts';
import { summarize } from './summary.ts';

const stages = [
  { name: 'fe:init', durationMs: 1 },
  { name: 'fe:loadsys', durationMs: 2 },
  { name: 'fe:parse', durationMs: 4 },
  { name: 'fe:subtotal', durationMs: 7 },
  { name: 'be:compilefuncs', durationMs: 8 },
  { name: 'total', durationMs: 15 },
];

const packages = [packageRecord('a'), packageRecord('b', { built: false }), packageRecord('c')];

describe('summarize', () => {
  it('gives the keys of the design, in its order', () => {
    expect(Object.keys(summarize(runOf([])))).toEqual(
      (
        'run side command cache exitCode signal wallMs cpuMs peakRssBytes readBytes diskReadBytes ' +
        'writtenBytes diskWrittenBytes phases packages spans stages samples observer binary leftBehind'
      ).split(' '),
    );
  });

  it("takes the probe's own time off the tree's", () => {
    const tree = { ...unmeasuredResources, userMs: 900, systemMs: 100, readBytes: 7 };
    const end = runEnd(600, { tree, observer: { cpuMs: 20, probeMs: 30 } });
    expect(summarize(runOf([end]))).toMatchObject({
      wallMs: 600,
      cpuMs: 970,
      readBytes: 7,
      diskReadBytes: null,
      observer: { cpuMs: 20, probeMs: 30 },
    });
  });

  it('counts no stage twice, and tells what was not timed from what did not happen', () => {
    const timed = summarize(
      runOf([...tool('a', 0, 9, {}, { stages }), ...tool('b', 0, 9, {}, { stages }), runEnd(9)]),
    );
    expect(timed.stages).toEqual({
      ...{ load: 6, parse: 8, inline: 0, escape: 0, compile: 16, object: 0 },
      link: 0,
    });
    const untimed = summarize(runOf([...tool('a', 0, 9), runEnd(9)]));
    expect(untimed.stages.parse).toBeNull();
    expect(untimed.stages.link).toBe(0);
  });

  it('sums the stages of the linker without its total', () => {
    const link = [
      { name: 'Loadlib', durationMs: 30 },
      { name: 'Deadcode', durationMs: 10 },
      { name: 'TotalTime', durationMs: 40 },
    ];
    const run = runOf([...tool('l', 0, 50, { tool: 'link' }, { stages: link }), runEnd(60)]);
    expect(summarize(run).stages.link).toBe(40);
  });

  it('has null and none, never 0, for what a cut recording lacks', () => {
    const summary = summarize(runOf([toolStart('a', 5), sample(20, 20), sample(50, 30)]));
    expect(summary).toMatchObject({
      wallMs: null,
      cpuMs: null,
      exitCode: null,
      packages: { built: 1, cached: null },
      samples: { count: 2, requestedHz: 50, medianIntervalMs: 25, p95IntervalMs: 29.5 },
      binary: { path: null, bytes: null, fate: 'none' },
      leftBehind: { project: null, cacheBytes: null },
    });
  });

  it('counts packages as built or cached', () => {
    expect(summarize(runOf([...packages, runEnd(9)])).packages).toEqual({ built: 2, cached: 1 });
  });

  it('says nothing of the cache when the build broke off before the end', () => {
    const unknown = { built: 2, cached: null };
    const stopped = runEnd(9, { stopped: 'asked', exitCode: null });
    expect(summarize(runOf([...packages, stopped])).packages).toEqual(unknown);
    const failed = tool('a', 0, 9, {}, { exitCode: 2 });
    const end = runEnd(9, { exitCode: 1 });
    expect(summarize(runOf([...failed, ...packages, end])).packages).toEqual(unknown);
    // A server that is stopped had been built.
    const server = toolStart('p', 5, { tool: 'program', package: null });
    const known = summarize(runOf([server, ...packages, stopped])).packages;
    expect(known).toEqual({ built: 2, cached: 1 });
  });
});
