import { type ReactNode, useEffect, useRef } from 'react';
import type { MetricId } from '../../src/compare/comparison.ts';
import { useComparisonStore } from './comparison-store.ts';

/** A row of a table of figures; it comes into sight when a statement points at it. */
export function MetricRow(props: { readonly metric: MetricId; readonly children: ReactNode }) {
  const marked = useComparisonStore((state) => state.marked === props.metric);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <tr ref={row} className={marked ? 'marked' : undefined}>
      {props.children}
    </tr>
  );
}
