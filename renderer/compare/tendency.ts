import type { ComparedMetric } from '../../src/compare/comparison.ts';

/** Whether a further side takes less than the first, more, or no difference is seen. */
export type Tendency = 'less' | 'more' | 'same' | 'none';

/** Without enough runs for a verdict: differences below this share are no more than chance. */
const noise = 0.03;

/**
 * Which way a figure goes, for its sign and its colour. Counts of packages are neither better nor worse.
 * @param side place of the further side, from 1.
 */
export function tendencyOf(metric: ComparedMetric, side: number): Tendency {
  const found = metric.ratios[side - 1] ?? null;
  if (found === null || metric.unit === 'count') return 'none';
  switch (found.verdict) {
    case 'A-lower':
      return 'more';
    case 'B-lower':
      return 'less';
    case 'none-seen':
      return 'same';
    case 'too-few':
      if (found.ratio === null) return 'none';
      if (Math.abs(found.ratio - 1) <= noise) return 'same';
      return found.ratio < 1 ? 'less' : 'more';
  }
}
