import { medianOf } from '../statistics.ts';
import { type RunSummary, summarize } from '../summary/summary.ts';
import type { RecordingModel } from '../timeline/model.ts';

/** Rows of the comparison; each is `metric.NAME` in the catalogue. */
export const comparedMetrics = [
  'wall',
  'cpu',
  'peak-ram',
  'read',
  'from-disk',
  'written',
  'link',
  'binary',
  'built',
  'cached',
  'left-in-project',
  'left-in-cache',
  'exit',
] as const;
export type ComparedMetric = (typeof comparedMetrics)[number];

export interface ComparisonRow {
  readonly metric: ComparedMetric;
  /** One a side: ms for wall, cpu and link; bytes for RAM, disk, binary and left-in-cache; else counts. */
  readonly values: readonly (number | string | null)[];
  /** Second side ÷ first side; null unless there are two sides and the first is above 0. */
  readonly ratio: number | null;
}

export interface SideComparison {
  readonly sides: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

/**
 * The sides of a recording against each other: for each metric the median over a side's runs that
 * ended. `exit` and `left-in-project` are no quantities: they are texts (codes, paths) without a ratio.
 */
export function compareSides(model: RecordingModel): SideComparison {
  const bySide = new Map<string, RunSummary[]>();
  for (const run of model.runs) {
    const runs = bySide.get(run.start.side) ?? [];
    bySide.set(run.start.side, runs);
    if (run.end !== null) runs.push(summarize(run));
  }
  const sides = [...bySide.keys()];
  const rows = comparedMetrics.map((metric): ComparisonRow => {
    const values = sides.map((side) => valueOfSide(metric, bySide.get(side) ?? []));
    return { metric, values, ratio: ratioOf(values) };
  });
  return { sides, rows };
}

function valueOfSide(metric: ComparedMetric, runs: readonly RunSummary[]): number | string | null {
  switch (metric) {
    case 'exit':
      return textOf(runs.map((run) => run.signal ?? run.exitCode?.toString() ?? null));
    case 'left-in-project':
      return textOf(
        runs.map((run) =>
          run.leftBehind.project === null ? null : run.leftBehind.project.join(', '),
        ),
      );
    default: {
      const known = runs.map((run) => quantityOf(metric, run)).filter((value) => value !== null);
      return medianOf(known);
    }
  }
}

function quantityOf(
  metric: Exclude<ComparedMetric, 'exit' | 'left-in-project'>,
  run: RunSummary,
): number | null {
  switch (metric) {
    case 'wall':
      return run.wallMs;
    case 'cpu':
      return run.cpuMs;
    case 'peak-ram':
      return run.peakRssBytes;
    case 'read':
      return run.readBytes;
    case 'from-disk':
      return run.diskReadBytes;
    case 'written':
      return run.writtenBytes;
    case 'link': {
      const phase = run.phases.find((entry) => entry.phase === 'link');
      return phase === undefined ? null : phase.endMs - phase.startMs;
    }
    case 'binary':
      return run.binary.bytes;
    case 'built':
      return run.packages.built;
    case 'cached':
      return run.packages.cached;
    case 'left-in-cache':
      return run.leftBehind.cacheBytes;
  }
}

/** The different texts of a side's runs, in order; null if none is known. Empty text: nothing. */
function textOf(texts: readonly (string | null)[]): string | null {
  const known = texts.filter((text) => text !== null);
  return known.length === 0 ? null : [...new Set(known)].filter((text) => text !== '').join(' · ');
}

function ratioOf(values: readonly (number | string | null)[]): number | null {
  const [a, b] = values;
  if (values.length !== 2 || typeof a !== 'number' || typeof b !== 'number' || a <= 0) return null;
  return b / a;
}
