import { type RunSummary, summarize } from '../summary/summary.ts';
import type { RunModel } from '../timeline/model.ts';
import type { PhaseName } from '../timeline/phases.ts';
import { assertNever } from '../units.ts';
import type { MetricId, MetricUnit } from './comparison.ts';

export function unitOf(metric: MetricId): MetricUnit {
  if (metric.endsWith('Ms')) return 'ms';
  return metric.endsWith('Bytes') ? 'bytes' : 'count';
}

/** A run's value; null: could not be measured, or there was no such phase. */
export function metricValue(metric: MetricId, run: RunModel): number | null {
  const summary = summarize(run);
  switch (metric) {
    case 'wallMs':
    case 'cpuMs':
    case 'peakRssBytes':
    case 'readBytes':
    case 'diskReadBytes':
    case 'writtenBytes':
    case 'diskWrittenBytes':
      return summary[metric];
    case 'loadMs':
      return phaseMs(summary, 'load');
    case 'compileMs':
      return phaseMs(summary, 'compile');
    case 'linkMs':
      return phaseMs(summary, 'link');
    case 'runMs':
      return phaseMs(summary, 'run');
    case 'binaryBytes':
      return summary.binary.bytes;
    case 'builtPackages':
      return summary.packages.built;
    case 'cachedPackages':
      return summary.packages.cached;
    case 'cacheBytes':
      return summary.leftBehind.cacheBytes;
    default:
      return assertNever(metric);
  }
}

function phaseMs(summary: RunSummary, phase: PhaseName): number | null {
  const found = summary.phases.find((entry) => entry.phase === phase);
  return found === undefined ? null : found.endMs - found.startMs;
}
