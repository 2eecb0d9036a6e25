import { type ComparedSide, type Comparison, type MetricRatio, metricIds } from './comparison.ts';

/** A statement in the words of a language. */
export interface ToldStatement {
  readonly id: string;
  readonly text: string;
}

interface JsonSpread {
  readonly n: number;
  readonly median: number | null;
  readonly ci95: readonly [number, number] | null;
}

interface JsonRatio {
  readonly ratio: number | null;
  readonly ratioCi95: readonly [number, number] | null;
  readonly verdict: MetricRatio['verdict'];
}

/**
 * The comparison as `--json` prints it. All metrics are there; what is not known is null. With two
 * sides a metric holds both sides' figures and, beside them, the second against the first; with more,
 * each further side holds its own ratio against the first.
 */
export function comparisonJson(comparison: Comparison, told: readonly ToldStatement[]) {
  const keys = sideKeys(comparison.sides);
  const pair = keys.length === 2;
  const metrics = metricIds.map((id) => {
    const metric = comparison.metrics.find((entry) => entry.metric === id);
    const sides = keys.map((key, index): [string, JsonSpread | (JsonSpread & JsonRatio)] => {
      const value = metric?.values[index];
      const spread = { n: value?.n ?? 0, median: value?.median ?? null, ci95: value?.ci95 ?? null };
      if (pair || index === 0) return [key, spread];
      return [key, { ...spread, ...ratioJson(metric?.ratios[index - 1]) }];
    });
    const ratio = pair ? ratioJson(metric?.ratios[0]) : {};
    return [id, { ...Object.fromEntries(sides), ...ratio }] as const;
  });
  return { sides: keys, metrics: Object.fromEntries(metrics), statements: told };
}

function ratioJson(ratio: MetricRatio | null | undefined): JsonRatio {
  return {
    ratio: ratio?.ratio ?? null,
    ratioCi95: ratio?.ci95 ?? null,
    verdict: ratio?.verdict ?? 'too-few',
  };
}

const ratioNames: readonly string[] = ['ratio', 'ratioCi95', 'verdict', '__proto__'];

/**
 * What the sides are called as keys: by their labels, if each was given one of its own; else A, B … A
 * label that only repeats the command is none.
 */
export function sideKeys(sides: readonly ComparedSide[]): readonly string[] {
  const labels = sides.map(ownLabel);
  const names = labels.filter((label) => label !== null && !ratioNames.includes(label));
  return names.length === sides.length && new Set(names).size === names.length
    ? names.filter((name) => name !== null)
    : sides.map(({ side }) => side);
}

function ownLabel(side: ComparedSide): string | null {
  const command = side.runs[0]?.start.command.join(' ');
  return side.label === '' || side.label === command ? null : side.label;
}
