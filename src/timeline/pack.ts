import { kindOfTool, type ProcessKind } from '../recording/kinds.ts';
import type { Milliseconds } from '../units.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from './model.ts';

/** A span with its place in the tools track. */
export interface PackedSpan {
  readonly span: Span;
  /** From 0, the top one. */
  readonly row: number;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  readonly kind: ProcessKind;
}

/**
 * Puts each span into the first row that is free at its start. In order of starts this needs exactly
 * as many rows as spans ran at the same time at most. Spans come out ordered by start. A span without
 * an end keeps its row, since nobody knows when it was free again. `untilMs`: later ones are left out.
 */
export function packSpans(
  run: RunModel,
  untilMs: Milliseconds = Number.POSITIVE_INFINITY,
): {
  readonly rows: number;
  readonly spans: readonly PackedSpan[];
} {
  const ordered = run.spans
    .filter((span) => spanStartMs(span) <= untilMs)
    .map((span) => ({ span, startMs: spanStartMs(span), endMs: spanEndMs(span, run) }))
    .sort((a, b) => a.startMs - b.startMs);
  const freeAtMs: Milliseconds[] = [];
  const spans = ordered.map(({ span, startMs, endMs }): PackedSpan => {
    const free = freeAtMs.findIndex((atMs) => atMs <= startMs);
    const row = free < 0 ? freeAtMs.length : free;
    freeAtMs[row] = span.end === null ? Infinity : endMs;
    return { span, row, startMs, endMs, kind: kindOfTool(span.start.tool) };
  });
  return { rows: freeAtMs.length, spans };
}
