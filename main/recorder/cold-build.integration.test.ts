import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkRecords } from '../../src/recording/check.ts';
import { processKinds } from '../../src/recording/kinds.ts';
import { createRecordReader } from '../../src/recording/read.ts';
import type { MachineSampleRecord } from '../../src/recording/records.ts';
import { summarize } from '../../src/summary/summary.ts';
import { buildGraphOf } from '../../src/timeline/build-graph.ts';
import { criticalPathOf } from '../../src/timeline/critical-path.ts';
import type { RunModel, Span } from '../../src/timeline/model.ts';
import { cpuSeries } from '../../src/timeline/series.ts';
import { type Action, longestChains, readActionGraph } from '../testing/action-graph.ts';
import { bareGo, compilesIn } from '../testing/bare-go.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, type Recorded, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { sha256Of } from './binary-life.ts';

const folder = temporaryFolder();
const cache = folder.make('cache');
const executable = path.join(folder.make('out'), 'webhello');
const actionGraph = path.join(folder.make('graph'), 'actions.json');

let recorded: Recorded;
let run: RunModel;

beforeAll(async () => {
  recorded = await record(folder, {
    dir: inject('webhelloDir'),
    command: ['go', 'build', `-debug-actiongraph=${actionGraph}`, '-o', executable, '.'],
    cache,
  });
  run = onlyRun(recorded);
});

describe('a recorded cold build', () => {
  it('succeeds, and its file is whole', () => {
    expect(recorded.outcome.problem).toBeNull();
    expect(recorded.outcome.writeProblem).toBeNull();
    expect(run.end?.exitCode).toBe(0);
    const reader = createRecordReader();
    const records = reader.push(readFileSync(recorded.file, 'utf8'));
    expect(reader.end()).toBeNull();
    expect(records).toEqual(recorded.outcome.records);
    expect(checkRecords(records)).toEqual([]);
  });

  it('tells the whole machine by systeminformation, which agrees with the finer samples', () => {
    const { machine, wallMs } = run.end ?? {};
    expect(machine?.intervalMs).toBeGreaterThan(wallMs ?? Number.NaN);
    const sum = (of: (sample: MachineSampleRecord) => number | null) =>
      run.machineSamples.reduce((all, sample) => all + (of(sample) ?? Number.NaN), 0);
    const busyMs = sum(({ busyCores, intervalMs }) =>
      busyCores === null ? null : busyCores * intervalMs,
    );
    const sampledMs = sum(({ intervalMs }) => intervalMs);
    expect(machine?.busyCores).toBeCloseTo(busyMs / sampledMs, 0);
    const written = sum(({ diskWrittenBytes }) => diskWrittenBytes);
    expect(machine?.diskWrittenBytes).toBeGreaterThan(written / 2);
    expect(machine?.usedMemoryBytes).toBeGreaterThan(0);
  });

  it('knows that nothing had been built in this cache', () => {
    expect(run.causes.filter((each) => each.action === 'compile').length).toBe(
      new Set(spansOf(run, 'compile').map((span) => span.start.package)).size,
    );
    expect(new Set(run.causes.map((each) => each.cause.kind))).toEqual(new Set(['never-built']));
  });

  it('gives the same bytes as go alone', async () => {
    const bare = await sha256Of(inject('bareWebhello'));
    expect(await sha256Of(executable)).toBe(bare);
    expect(run.binary?.sha256).toBe(bare);
  });

  it('leaves a cache from which go alone compiles nothing, and no stage report in it', async () => {
    const again = path.join(folder.make('out'), 'webhello');
    const { stderr, stdout } = await bareGo(inject('goPath'), ['build', '-x', '-o', again, '.'], {
      dir: inject('webhelloDir'),
      cache,
    });
    expect(compilesIn(stderr)).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain('Benchmark');
    expect(await sha256Of(again)).toBe(run.binary?.sha256);
    const quiet = await bareGo(inject('goPath'), ['build', '-o', again, '.'], {
      dir: inject('webhelloDir'),
      cache,
    });
    expect(`${quiet.stdout}${quiet.stderr}`).toBe('');
  });

  it('finds in a cache that go alone filled all that it needs', async () => {
    const out = path.join(folder.make('out'), 'webhello');
    const warm = onlyRun(
      await record(folder, {
        dir: inject('webhelloDir'),
        command: ['go', 'build', '-o', out, '.'],
        cache: copyWarmCache(folder.make('warm')),
      }),
    );
    expect(spansOf(warm, 'compile')).toEqual([]);
    expect(spansOf(warm, 'link')).toHaveLength(1);
    expect(warm.binary?.sha256).toBe(run.binary?.sha256);
    expect(summarize(warm).packages.built).toBe(0);
  });

  it('knows each package, built once', () => {
    const { packages, spans } = summarize(run);
    expect(packages.built).toBeGreaterThan(100);
    expect(packages.cached).toBe(0);
    expect(spans).toBe(run.spans.filter((span) => span.end !== null).length);
    const compiled = spansOf(run, 'compile').map((span) => span.start.package);
    expect(new Set(compiled).size).toBe(compiled.length);
    expect(run.packages.filter((each) => each.origin === 'main')).toHaveLength(1);
  });

  it('has the stages of every compile and of the link', () => {
    for (const span of [...spansOf(run, 'compile'), ...spansOf(run, 'link')]) {
      expect(span.end?.stages?.length, span.start.package ?? 'link').toBeGreaterThan(0);
    }
    const { stages } = summarize(run);
    expect(Object.values(stages).filter((each) => each === null)).toEqual([]);
  });

  it('draws a CPU curve whose area is the measured CPU time', () => {
    const wallMs = run.end?.wallMs ?? 0;
    const buckets = 1000;
    const series = cpuSeries(run, { startMs: 0, endMs: wallMs }, buckets);
    const build = processKinds.filter((kind) => kind !== 'self');
    const areaMs = series
      .flatMap((point) => build.map((kind) => point.values[kind]))
      .reduce((sum, cores) => sum + (cores * wallMs) / buckets, 0);
    const measuredMs = summarize(run).cpuMs ?? 0;
    expect(measuredMs).toBeGreaterThan(1000);
    expect(areaMs / measuredMs).toBeGreaterThan(0.97);
    expect(areaMs / measuredMs).toBeLessThan(1.03);
  });

  it('measured what it says it measures', () => {
    const summary = summarize(run);
    expect(summary.samples.count).toBeGreaterThan(20);
    expect(summary.peakRssBytes).toBeGreaterThan(50e6);
    expect(summary.observer.probeMs).toBeGreaterThan(0);
    expect(summary.observer.cpuMs).toBeGreaterThan(0);
    if (process.platform === 'linux') {
      expect(summary.readBytes).toBeGreaterThan(1e6);
      expect(summary.writtenBytes).toBeGreaterThan(1e6);
      expect(summary.diskReadBytes).not.toBeNull();
      expect(summary.diskWrittenBytes).toBeGreaterThan(1e6);
    }
    expect(summary.leftBehind).toMatchObject({ project: [], temp: [] });
    expect(summary.leftBehind.cacheBytes).toBeGreaterThan(10e6);
  });
});

describe('the critical path, against go’s own action graph', () => {
  const actionOf = (actions: readonly Action[], span: Span) => {
    const mode = span.start.tool === 'link' ? 'link' : 'build';
    const place = actions.findIndex(
      (each) => each.mode === mode && each.package === span.start.package,
    );
    const action = actions[place];
    if (action === undefined) throw new Error(`no ${mode} of ${span.start.package}`);
    return { place, action };
  };

  it('goes from dependency to dependency, each at go’s own time', () => {
    const actions = readActionGraph(actionGraph);
    const steps = criticalPathOf(run)?.steps ?? [];
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.at(-1)?.span.start.tool).toBe('link');
    const zeroMs = Date.parse(run.start.startedAt);
    // gcc is asked for its version on behalf of no package, and so in no action that could be named.
    const isNamed = (step: (typeof steps)[number]) => step.span.start.package !== null;
    steps.forEach((step, index) => {
      if (!isNamed(step)) return;
      const { place, action } = actionOf(actions, step.span);
      // The tool ran inside of its action. Go's times are those of the wall clock, which is adjusted
      // while a build goes on; ours follow the monotonic one.
      // (cgo and the C compiler may have run in an action of their own.)
      if (['compile', 'link'].includes(step.span.start.tool)) {
        expect(zeroMs + step.startMs).toBeGreaterThan(action.startMs - 100);
        expect(zeroMs + step.endMs).toBeLessThan(action.endMs + 100);
      }
      const before = steps[index - 1];
      if (before === undefined || !isNamed(before) || step.waitedFor !== 'package') return;
      const from = actionOf(actions, before.span).place;
      const isNeeded = from === place || action.needs.includes(from);
      expect(isNeeded, `${before.span.start.package} → ${step.span.start.package}`).toBe(true);
    });
  });

  it('knows every dependency between what was built, and no other', () => {
    const actions = readActionGraph(actionGraph);
    const { nodes } = buildGraphOf(run);
    // gcc is asked for its version on behalf of no package.
    const built = nodes.filter((node) => node.span.start.package !== null);
    const wrong = built.flatMap((node) => {
      const { place, action } = actionOf(actions, node.span);
      const ours = new Set([place, ...node.needs.map((need) => placeIn(actions, nodes[need]))]);
      const theirs = new Set([place, ...action.needs.filter((need) => isBuilt(actions[need]))]);
      return same(ours, theirs) ? [] : [node.span.start.package];
    });
    expect(wrong).toEqual([]);

    function placeIn(all: readonly Action[], node: (typeof nodes)[number] | undefined): number {
      return node === undefined ? -1 : actionOf(all, node.span).place;
    }
    function isBuilt(action: Action | undefined): boolean {
      return (
        action?.mode === 'build' && built.some((one) => one.span.start.package === action.package)
      );
    }
  });

  it('has the length of the longest chain in it', () => {
    const actions = readActionGraph(actionGraph);
    const theirs = Math.max(...longestChains(actions));
    const ours = Math.max(...longestChains(buildGraphOf(run).nodes));
    // An action is its tools and what go does around them: hashing sources, filling the cache.
    expect(ours / theirs).toBeGreaterThan(0.75);
    expect(ours / theirs).toBeLessThanOrEqual(1.01);
  });
});

function same(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
