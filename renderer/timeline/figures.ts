import { kindOfTool, type ProcessKind } from '../../src/recording/kinds.ts';
import { packagesOf, summarize } from '../../src/summary/summary.ts';
import { kindsIn, sumOfColumns } from '../../src/timeline/by-kind.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { perRun } from '../../src/timeline/per-run.ts';
import { peakRam } from '../../src/timeline/series.ts';
import type { Bytes, CpuMilliseconds, Milliseconds } from '../../src/units.ts';

/** The figures of a run's header. null: not measured. */
export interface Figures {
  readonly wallMs: Milliseconds | null;
  readonly cpuMs: CpuMilliseconds | null;
  readonly peakRssBytes: Bytes | null;
  readonly readBytes: Bytes | null;
  readonly diskReadBytes: Bytes | null;
  readonly writtenBytes: Bytes | null;
  readonly built: number | null;
  readonly cached: number | null;
}

/** The summary of a run that ended; while it goes on, what its samples add up to so far. */
export const figuresOf = perRun((run): Figures => {
  if (run.end !== null) {
    const { packages, ...summary } = summarize(run);
    const { wallMs, cpuMs, peakRssBytes, readBytes, diskReadBytes, writtenBytes } = summary;
    const { built, cached } = packages;
    return { wallMs, cpuMs, peakRssBytes, readBytes, diskReadBytes, writtenBytes, built, cached };
  }
  const { built, cached } = packagesOf(run);
  return {
    wallMs: run.frontMs,
    cpuMs: sampledCpuMs(run),
    peakRssBytes: peakRam(run)?.bytes ?? null,
    readBytes: sampledBytes(run, 'readBytes'),
    diskReadBytes: sampledBytes(run, 'diskReadBytes'),
    writtenBytes: sampledBytes(run, 'writtenBytes'),
    built,
    cached: run.packages.length > 0 ? cached : null,
  };
});

function sampledCpuMs(run: RunModel): CpuMilliseconds | null {
  const { cpuMs, length } = run.samples;
  if (length === 0) return null;
  return sumOfColumns(cpuMs, length, ['self']).reduce((sum, usedMs) => sum + usedMs, 0);
}

function sampledBytes(
  run: RunModel,
  metric: 'readBytes' | 'diskReadBytes' | 'writtenBytes',
): Bytes | null {
  let sum: Bytes | null = null;
  for (const bytes of run.samples.bytes[metric]) {
    if (!Number.isNaN(bytes)) sum = (sum ?? 0) + bytes;
  }
  return sum;
}

/** The kinds of process that a run has shown, for the legend. */
export const kindsOf = perRun((run): ReadonlySet<ProcessKind> => {
  const kinds = new Set(run.spans.map(({ start }) => kindOfTool(start.tool)));
  for (const kind of kindsIn(run.samples.cpuMs)) kinds.add(kind);
  return kinds;
});
