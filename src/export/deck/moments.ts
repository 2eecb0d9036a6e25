import { kindOfTool } from '../../recording/kinds.ts';
import { type SourceRead, sourceReads } from '../../timeline/life-line.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../timeline/model.ts';
import { peakRam, peakRamIn, type TimeWindow } from '../../timeline/series.ts';
import type { Bytes, Milliseconds } from '../../units.ts';

/** When RAM was fullest, and the tool that held most of it then. */
export interface PeakMoment {
  readonly atMs: Milliseconds;
  readonly bytes: Bytes;
  /** null: no tool ran then. */
  readonly during: { readonly tool: string; readonly package: string | null } | null;
}

/** The peak of a run, or of a part of it; null: not measured. */
export function peakMoment(run: RunModel, window?: TimeWindow): PeakMoment | null {
  const peak = window === undefined ? peakRam(run) : peakRamIn(run, window);
  if (peak === null) return null;
  let most: Span | null = null;
  for (const span of run.spans) {
    if (spanStartMs(span) > peak.atMs || spanEndMs(span, run) < peak.atMs) continue;
    if (kindOfTool(span.start.tool) === 'self') continue;
    const held = span.end?.peakRssBytes ?? 0;
    if (most === null || held > (most.end?.peakRssBytes ?? 0)) most = span;
  }
  const during = most === null ? null : { tool: most.start.tool, package: most.start.package };
  return { ...peak, during };
}

/** When the person's own source was given to the compiler first; null: it was not (all from the cache). */
export function ownSource(run: RunModel): SourceRead | null {
  const own = sourceReads(run).reads.filter((read) => read.origin === 'main');
  const [first] = own;
  if (first === undefined) return null;
  const sizes = own.flatMap((read) => (read.bytes === null ? [] : [read.bytes]));
  return {
    ...first,
    files: own.reduce((sum, read) => sum + read.files, 0),
    bytes: sizes.length === 0 ? null : sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}
