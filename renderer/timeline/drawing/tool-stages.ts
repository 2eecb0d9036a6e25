import { stageGroup } from '../../../src/go/stages.ts';
import type { PackedSpan } from '../../../src/timeline/pack.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from './geometry.ts';
import type { Rows } from './rows.ts';
import { visible } from './tool-paths.ts';

/** Narrower bars have no room for stages, unless they are selected. */
const leastBarPx = 110;
const leastSelectedPx = 12;
const stripPx = 2.5;

export interface StagePath {
  readonly stage: string;
  readonly d: string;
}

/**
 * The stages of wide bars and of the selected one, where they lay in time: they follow one another from
 * the tool's start (facts of `compile -bench`); what the tool did not time is left free at the end.
 */
export function stagePaths(
  rows: Rows,
  view: TimeWindow,
  width: number,
  rowPx: number,
  barPx: number,
  selected: string | null,
): readonly StagePath[] {
  const parts = new Map<string, string[]>();
  const pxPerMs = width / (view.endMs - view.startMs);
  for (const [rowIndex, row] of rows.entries()) {
    const y = (rowIndex + 0.5) * rowPx + barPx / 2 - stripPx;
    for (const packed of visible(row, view)) {
      const chosen = packed.span.start.span === selected;
      const wide = (packed.endMs - packed.startMs) * pxPerMs;
      if (wide < (chosen ? leastSelectedPx : leastBarPx)) continue;
      for (const { stage, startMs, endMs } of stagesOf(packed)) {
        const from = Math.max(-2, xOf(startMs, view, width));
        const to = Math.min(width + 2, xOf(endMs, view, width));
        if (to - from < 0.3) continue;
        const path = parts.get(stage) ?? [];
        path.push(
          `M${from.toFixed(1)} ${y.toFixed(1)}H${to.toFixed(1)}v${stripPx}H${from.toFixed(1)}z`,
        );
        parts.set(stage, path);
      }
    }
  }
  return [...parts].map(([stage, d]) => ({ stage, d: d.join('') }));
}

interface TimedStage {
  readonly stage: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** A compile's stages in time; other tools tell none that a person would know. */
function stagesOf({ span, startMs, endMs: lastMs }: PackedSpan): readonly TimedStage[] {
  if (span.start.tool !== 'compile') return [];
  const stages: TimedStage[] = [];
  let atMs = startMs;
  for (const { name, durationMs } of span.end?.stages ?? []) {
    const stage = stageGroup('compile', name);
    if (stage === null) continue;
    const endMs = Math.min(lastMs, atMs + durationMs);
    stages.push({ stage, startMs: atMs, endMs });
    atMs = endMs;
  }
  return stages;
}
