import { type StageGroup, stageGroup } from '../go/stages.ts';
import type { CacheState } from '../recording/kinds.ts';
import type { Resources } from '../recording/resources.ts';
import { unmeasuredResources } from '../recording/resources.ts';
import { medianOf, percentileOf } from '../statistics.ts';
import type { RunModel } from '../timeline/model.ts';
import { perRun } from '../timeline/per-run.ts';
import { type PhaseName, phasesOf } from '../timeline/phases.ts';
import { peakRam } from '../timeline/series.ts';
import type { Bytes, CpuMilliseconds, Milliseconds } from '../units.ts';
import { gotThrough } from './run-result.ts';

/** What one run came to; the object that `--json` prints. null: could not be measured. */
export interface RunSummary {
  readonly run: string;
  readonly side: string;
  readonly command: readonly string[];
  readonly cache: CacheState;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly wallMs: Milliseconds | null;
  /** User and system time of the whole tree, without the probe's own. */
  readonly cpuMs: CpuMilliseconds | null;
  readonly peakRssBytes: Bytes | null;
  readonly readBytes: Bytes | null;
  readonly diskReadBytes: Bytes | null;
  readonly writtenBytes: Bytes | null;
  readonly diskWrittenBytes: Bytes | null;
  readonly phases: readonly {
    readonly phase: PhaseName;
    readonly startMs: Milliseconds;
    readonly endMs: Milliseconds;
  }[];
  readonly packages: { readonly built: number | null; readonly cached: number | null };
  readonly spans: number;
  /** Sums over all tools, in ms; they ran side by side, so this is work, not wall time. */
  readonly stages: Readonly<Record<StageGroup, Milliseconds | null>>;
  readonly samples: {
    readonly count: number;
    readonly requestedHz: number;
    readonly medianIntervalMs: Milliseconds | null;
    readonly p95IntervalMs: Milliseconds | null;
  };
  readonly observer: {
    readonly cpuMs: CpuMilliseconds | null;
    readonly probeMs: CpuMilliseconds | null;
  };
  readonly binary: {
    readonly path: string | null;
    readonly bytes: Bytes | null;
    readonly sha256: string | null;
    readonly createdMs: Milliseconds | null;
    readonly deletedMs: Milliseconds | null;
    readonly fate: 'kept' | 'deleted' | 'cached' | 'none';
  };
  readonly leftBehind: {
    readonly project: readonly string[] | null;
    readonly gobin: readonly string[] | null;
    readonly temp: readonly string[] | null;
    readonly cacheBytes: Bytes | null;
  };
}

/** Sums up a run, also one that goes on or was cut off (what its end would tell is then null). */
export const summarize = perRun((run): RunSummary => {
  const { start, end, binary, leftBehind } = run;
  const tree = end?.tree ?? unmeasuredResources;
  return {
    run: start.run,
    side: start.side,
    command: start.command,
    cache: start.cache,
    exitCode: end?.exitCode ?? null,
    signal: end?.signal ?? null,
    wallMs: end?.wallMs ?? null,
    cpuMs: cpuMsOf(tree, end?.observer.probeMs ?? null),
    peakRssBytes: peakRam(run)?.bytes ?? null,
    readBytes: tree.readBytes,
    diskReadBytes: tree.diskReadBytes,
    writtenBytes: tree.writtenBytes,
    diskWrittenBytes: tree.diskWrittenBytes,
    phases: phasesOf(run).map(({ phase, startMs, endMs }) => ({ phase, startMs, endMs })),
    packages: packagesOf(run),
    spans: run.spans.length,
    stages: stagesOf(run),
    samples: samplesOf(run),
    observer: { cpuMs: end?.observer.cpuMs ?? null, probeMs: end?.observer.probeMs ?? null },
    binary: {
      path: binary?.path ?? null,
      bytes: binary?.bytes ?? null,
      sha256: binary?.sha256 ?? null,
      createdMs: binary?.createdMs ?? null,
      deletedMs: binary?.deletedMs ?? null,
      fate: binary?.fate ?? 'none',
    },
    leftBehind: {
      project: leftBehind?.project ?? null,
      gobin: leftBehind?.gobin ?? null,
      temp: leftBehind?.temp ?? null,
      cacheBytes: leftBehind?.cacheBytes ?? null,
    },
  };
});

/** The probe is a child of go, so its CPU time is in the tree's; it is not the build's. */
function cpuMsOf(tree: Resources, probeMs: CpuMilliseconds | null): CpuMilliseconds | null {
  if (tree.userMs === null || tree.systemMs === null) return null;
  return Math.max(0, tree.userMs + tree.systemMs - (probeMs ?? 0));
}

/** From the package records; without them, or when the build broke off, only what was compiled is known. */
export function packagesOf(run: RunModel): RunSummary['packages'] {
  if (run.packages.length > 0) {
    const built = run.packages.filter((entry) => entry.built).length;
    return { built, cached: gotThrough(run) ? run.packages.length - built : null };
  }
  const compiled = new Set<string>();
  for (const { start } of run.spans) {
    if (start.tool === 'compile' && start.package !== null) compiled.add(start.package);
  }
  return { built: compiled.size, cached: null };
}

/** A stage is null if tools of its kind ended and none told its stages; 0 if none had to run. */
function stagesOf(run: RunModel): RunSummary['stages'] {
  const sums = new Map<StageGroup, number>();
  const ended = { compile: false, link: false };
  const told = { compile: false, link: false };
  for (const { start, end } of run.spans) {
    const { tool } = start;
    if (end === null || (tool !== 'compile' && tool !== 'link')) continue;
    ended[tool] = true;
    if (end.stages === null || end.stages.length === 0) continue;
    told[tool] = true;
    for (const stage of end.stages) {
      const group = stageGroup(tool, stage.name);
      if (group !== null) sums.set(group, (sums.get(group) ?? 0) + stage.durationMs);
    }
  }
  const sumOf = (group: StageGroup): number | null => {
    const tool = group === 'link' ? 'link' : 'compile';
    return ended[tool] && !told[tool] ? null : (sums.get(group) ?? 0);
  };

  return {
    load: sumOf('load'),
    parse: sumOf('parse'),
    inline: sumOf('inline'),
    escape: sumOf('escape'),
    compile: sumOf('compile'),
    object: sumOf('object'),
    link: sumOf('link'),
  };
}

function samplesOf(run: RunModel): RunSummary['samples'] {
  if (run.end !== null) return run.end.sampling;
  const intervals = [...run.samples.intervalMs];
  return {
    count: intervals.length,
    requestedHz: run.start.requestedHz,
    medianIntervalMs: medianOf(intervals),
    p95IntervalMs: percentileOf(intervals, 0.95),
  };
}
