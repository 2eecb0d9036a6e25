import type { RunModel } from '../timeline/model.ts';
import type { Cores } from '../units.ts';
import type { MetricUnit, Outlier } from './comparison.ts';

/** Fewer runs have no quartiles to speak of. */
const fewestRuns = 5;
/** Nearer to the median than this share nothing is worth a name, however alike the others are. */
const leastShare = 0.05;
/** Nor nearer than this: the clock and the pages of a file are no finer. */
const least: Readonly<Record<MetricUnit, number>> = { ms: 1, bytes: 1e5, count: 1 };

/** Values outside of these lie far from their like: 1.5 times the middle half's width beyond it. */
export function fencesOf(lowerQuartile: number, upperQuartile: number): readonly [number, number] {
  const reach = 1.5 * (upperQuartile - lowerQuartile);
  return [lowerQuartile - reach, upperQuartile + reach];
}

/**
 * Runs outside of Tukey's fences (Exploratory Data Analysis, 1977, 2C) that are also at least 5 % away
 * from the median, and far enough to be measured well. They are named, never left out: the median doesn't mind them.
 */
export function outliersOf(
  runs: readonly { readonly run: RunModel; readonly value: number }[],
  spread: {
    readonly median: number;
    readonly lowerQuartile: number;
    readonly upperQuartile: number;
  },
  unit: MetricUnit,
): readonly Outlier[] {
  if (runs.length < fewestRuns) return [];
  const [low, high] = fencesOf(spread.lowerQuartile, spread.upperQuartile);
  const near = Math.max(least[unit], leastShare * spread.median);
  return runs
    .filter(({ value }) => value < low || value > high)
    .filter(({ value }) => Math.abs(value - spread.median) >= near)
    .map(({ run, value }) => ({
      run: run.start.run,
      value,
      otherBusyCores: otherBusyCores(run),
    }));
}

/** Less of the run than this seen by the machine's samples says nothing about the run. */
const leastCovered = 0.5;

/**
 * Mean of the cores that were busy with something else than the build and its observation: the whole
 * machine's, less what the run's processes and Buildoscope used. null: the machine's samples (two a
 * second) cover less than half of the run, or something was not measured.
 */
export function otherBusyCores(run: RunModel): Cores | null {
  const { end } = run;
  if (end === null || end.wallMs <= 0) return null;
  const { userMs, systemMs } = end.tree;
  if (userMs === null || systemMs === null) return null;
  let coveredMs = 0;
  let busyMs = 0;
  for (const { atMs, intervalMs, busyCores } of run.machineSamples) {
    const overlapMs = Math.min(atMs, end.wallMs) - Math.max(0, atMs - intervalMs);
    if (busyCores === null || overlapMs <= 0) continue;
    coveredMs += overlapMs;
    busyMs += overlapMs * busyCores;
  }
  if (coveredMs < leastCovered * end.wallMs) return null;
  const ownCores = (userMs + systemMs + (end.observer.cpuMs ?? 0)) / end.wallMs;
  return Math.max(0, busyMs / coveredMs - ownCores);
}
