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
  /** The others, and why their figures don't count. */
  readonly excluded: readonly ExcludedRun[];
  /** The comparable run whose wall time is the median (for an even count the lower of the two). */
  readonly medianRun: RunModel | null;
}

/**
 * `failed`: go or one of its tools failed. `killed`: a signal ended go or the program. `stopped`: by
 * the person, or with the application. `other-exit`: the program ended with another code than in most runs.
 */
export const exclusionReasons = ['failed', 'killed', 'stopped', 'other-exit'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export interface ExcludedRun {
  readonly run: string;
  readonly reason: ExclusionReason;
  /** Exit code of the program, or of go where no program ran; null: it had none. */
  readonly exitCode: number | null;
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
  /** 95 % interval of the median (with five runs 94 %); null: fewer than five runs. */
  readonly ci95: readonly [number, number] | null;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** Each comparable run's value, in the order of the runs. */
  readonly runs: readonly { readonly run: string; readonly value: number }[];
  readonly outliers: readonly Outlier[];
}

/** A run that lies far from its like (outliers.ts says when), and what else the machine did meanwhile. */
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
  /** 95 % interval of the ratio; null: too few runs, or values of 0. */
  readonly ci95: readonly [number, number] | null;
  readonly verdict: Verdict;
  /** For `none-seen`: the ratio (1 or more) that this many runs would have shown in 4 of 5 cases; null: not known. */
  readonly detectableRatio: number | null;
}

export const statementIds = [
  'side-not-comparable',
  'runs-left-out',
  'runs-unlike',
  'raced',
  'warm-not-faster',
  'cold-disk-without-reads',
  'edit-rebuilt',
  'packages-fewer',
  'packages-none',
  'packages-same',
  'packages-all-cached',
  'executable-from-cache',
  'linked-again',
  'read-from-ram',
  'more-cores',
  'debug-left-out',
  'fates',
  'program-in-one',
  'wall-differs',
  'wall-none-seen',
  'same-executable',
] as const;
export type StatementId = (typeof statementIds)[number];

/** What a side's executable came to; the statement `fates` has one of these for each side. */
export const fatePhrases = [
  'fate-deleted',
  'fate-deleted-copy',
  'fate-gone',
  'fate-gone-copy',
  'fate-in-cache',
  'fate-kept',
  'fate-installed',
] as const;
/** What follows on the sides that can't be compared. */
export const restPhrases = ['others-stand', 'none-comparable'] as const;
export type PhraseKey =
  | Exclude<StatementId, 'fates'>
  | (typeof fatePhrases)[number]
  | (typeof restPhrases)[number]
  | 'linked-all-the-same';

/** One sentence of what the recordings show, and what a click on it shows. */
export interface Statement {
  readonly id: StatementId;
  /** One, or one a side; `statementText` (words.ts) makes a sentence of them. */
  readonly phrases: readonly Phrase[];
  readonly evidence: readonly Evidence[];
}

/**
 * `statement.KEY` in the catalogue, with its values. Names of values tell their units: `…Ms`, `…Bytes`,
 * `…Ratio`, `…Share`, `…Cores`; other numbers are counts. A list is one of sides, in their order.
 */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Where the figure behind a statement is to be seen. */
export type Evidence =
  | { readonly kind: 'metric'; readonly metric: MetricId }
  | { readonly kind: 'span'; readonly run: string; readonly span: string }
  /** The end of the executable in go's work folder: it is moved or deleted then. */
  | { readonly kind: 'moment'; readonly run: string; readonly atMs: number }
  | { readonly kind: 'left-behind'; readonly run: string };

/**
 * `source`: the person's own files. `temporary-binary`: the executable in go's work folder.
 * `permanent-binary`: where it stays, in the project or in GOBIN. `cached-binary`: the copy of the
 * executable in the build cache (`go run`, from Go 1.24). `cache-entry`: all that is new in the cache.
 */
export const storedThings = [
  'source',
  'temporary-binary',
  'permanent-binary',
  'cached-binary',
  'cache-entry',
] as const;

/** What is stored where, and when: one row for each thing that a build stores, one cell for each side. */
export interface StorageRow {
  readonly what: (typeof storedThings)[number];
  /** One a side, in the order of the sides of which a run has ended; of the side's median run. */
  readonly cells: readonly StorageCell[];
}

export interface StorageCell {
  readonly run: string;
  /** null: nothing of the kind was seen. */
  readonly path: string | null;
  readonly files: number | null;
  readonly bytes: number | null;
  /** When it was first read (source) or written, ms since the run's start. */
  readonly fromMs: number | null;
  /** When it was deleted or moved away; null: it stays, or is not known. */
  readonly untilMs: number | null;
  /** `cached`: new in the cache. `taken-from-cache`: an earlier run had left it there. */
  readonly fate:
    | 'unchanged'
    | 'kept'
    | 'deleted'
    | 'moved'
    | 'cached'
    | 'taken-from-cache'
    | 'none';
}
