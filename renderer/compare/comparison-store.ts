import { create } from 'zustand';
import type { MetricId } from '../../src/compare/comparison.ts';

/** What of the comparison is on show. */
interface ComparisonState {
  /** The recording whose comparison stands in the timeline's place; null: the timeline does. */
  readonly openFor: string | null;
  /** The figure that a statement points at. */
  readonly marked: MetricId | null;
}

export const useComparisonStore = create<ComparisonState>()(() => ({
  openFor: null,
  marked: null,
}));

/** Shows the comparison of a recording in the timeline's place; null: shows the timeline again. */
export function showComparison(recordingId: string | null): void {
  useComparisonStore.setState({ openFor: recordingId });
}

export function markMetric(marked: MetricId | null): void {
  useComparisonStore.setState({ marked });
}
