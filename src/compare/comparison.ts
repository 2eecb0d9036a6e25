import type { RunModel } from '../timeline/model.ts';

/**
 * What a Comparison of the Sides of a recording says. `compare` (compare.ts) computes it; the window,
 * the command line and the exports show it.
 */
export interface Comparison {
  readonly sides: readonly ComparedSide[];
  /** In the order of `metricIds`; metrics of which no side knows anything are left out. */
  readonly metrics: readonly ComparedMetric[];
  /** What the recordings show, in words; each only where its condition is met. */
  readonly statements: readonly Statement[];
}

export interface ComparedSide {
  /** `A`, `B` … */
  readonly side: string;
  readonly label: string;
  /** All runs that ended, in order. */
  readonly runs: readonly RunModel[];
  /** Of these, the ones whose figures count: those that did what the side was meant to do. */
  readonly comparable: readonly RunModel[];
  /** The comparable run whose wall time is the median (for an even count the lower of the two). */
  readonly medianRun: RunModel | null;
}

/** `comparison.metric.ID` in the catalogue; as the JSON of the command line spells them. */
export const metricIds = [
  'wallMs',
  'cpuMs',
  'peakRssBytes',
  'readBytes',
  'diskReadBytes',
  'writtenBytes',
  'diskWrittenBytes',
  'loadMs',
  'compileMs',
  'linkMs',
  'runMs',
  'binaryBytes',
  'builtPackages',
  'cachedPackages',
  'cacheBytes',
] as const;
export type MetricId = (typeof metricIds)[number];
export type MetricUnit = 'ms' | 'bytes' | 'count';

export interface ComparedMetric {
  readonly metric: MetricId;
  readonly unit: MetricUnit;
  /** One a side, in the order of `sides`; null: this side knows nothing of it. */
  readonly values: readonly (MetricSpread | null)[];
  /** Each further side against the first; null: one of the two is unknown. */
  readonly ratios: readonly (MetricRatio | null)[];
}

export interface MetricSpread {
  readonly n: number;
  readonly median: number;
  /** 95 % interval of the median; null: too few runs for one. */
  readonly ci95: readonly [number, number] | null;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** Each run's value, in the order of the runs. */
  readonly runs: readonly { readonly run: string; readonly value: number }[];
  readonly outliers: readonly Outlier[];
}

/** A run that lies far from its like, and what else the machine did in the meantime. */
export interface Outlier {
  readonly run: string;
  readonly value: number;
  /** Mean of the cores that were busy with something else than the build; null: not known. */
  readonly otherBusyCores: number | null;
}

/** `A-lower`: the first side's; `B-lower`: the other's. `too-few`: not enough runs to tell chance apart. */
export type Verdict = 'A-lower' | 'B-lower' | 'none-seen' | 'too-few';

export interface MetricRatio {
  /** Other side ÷ first side, of the medians; null where the first is 0. */
  readonly ratio: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly verdict: Verdict;
  /** For `none-seen`: the smallest ratio (above 1) that this many runs would have shown. */
  readonly detectableRatio: number | null;
}

/** One sentence: `statement.ID` in the catalogue, with these values; and what a click on it shows. */
export interface Statement {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
}

/** Where the figure behind a statement is to be seen. */
export type Evidence =
  | { readonly kind: 'metric'; readonly metric: MetricId }
  | { readonly kind: 'span'; readonly run: string; readonly span: string }
  | { readonly kind: 'moment'; readonly run: string; readonly atMs: number }
  | { readonly kind: 'left-behind'; readonly run: string };

/** What is stored where, and when: one row for each thing that a build stores, one cell for each side. */
export interface StorageRow {
  readonly what: 'source' | 'temporary-binary' | 'permanent-binary' | 'cache-entry';
  /** One a side, in the order of the sides; of the side's median run. */
  readonly cells: readonly StorageCell[];
}

export interface StorageCell {
  readonly run: string;
  /** null: nothing of the kind was seen. */
  readonly path: string | null;
  readonly files: number | null;
  readonly bytes: number | null;
  /** When it was first read (source), written (binary), ms since the run's start. */
  readonly fromMs: number | null;
  /** When it was deleted or moved away; null: it stays, or is not known. */
  readonly untilMs: number | null;
  readonly fate:
    | 'unchanged'
    | 'kept'
    | 'deleted'
    | 'moved'
    | 'cached'
    | 'taken-from-cache'
    | 'none';
}
