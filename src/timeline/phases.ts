import { kindOfTool } from '../recording/kinds.ts';
import type { Milliseconds } from '../units.ts';
import { type RunModel, spanEndMs, spanStartMs } from './model.ts';

export const phaseNames = ['load', 'compile', 'link', 'run', 'cleanup'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** A stretch of the run as a whole, in ms. */
export interface Phase {
  readonly phase: PhaseName;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  /** Still going on: `endMs` is as far as the recording has come. */
  readonly open: boolean;
}

interface Stretch {
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  /** A tool of it has not ended. */
  readonly running: boolean;
}

/**
 * The phases of a run, derived from its spans, in the order load, compile, link, run, cleanup; those
 * without tools are left out. Each goes from its first start to its last end, so that gaps stay gaps
 * and, in `go test ./...`, compile, link and run overlap. One pass over the spans.
 */
export function phasesOf(run: RunModel): readonly Phase[] {
  const live = run.end === null;
  const horizonMs = run.end?.wallMs ?? run.frontMs;
  const { compile, link, program } = stretches(run);
  const known = [compile, link, program].filter((stretch) => stretch !== null);
  const firstMs = Math.min(...known.map((stretch) => stretch.startMs));
  const lastMs = Math.max(...known.map((stretch) => stretch.endMs));

  if (known.length === 0) {
    return horizonMs > 0 || live
      ? [{ phase: 'load', startMs: 0, endMs: horizonMs, open: live }]
      : [];
  }
  const phases: Phase[] = [];
  if (firstMs > 0) phases.push({ phase: 'load', startMs: 0, endMs: firstMs, open: false });
  // Between two compiles nothing runs for a moment; as long as nothing later began, it still goes on.
  const compiling = live && (compile?.running === true || (link === null && program === null));
  if (compile !== null) phases.push(phaseOf('compile', compile, compiling, run.frontMs));
  if (link !== null) phases.push(phaseOf('link', link, live && link.running, run.frontMs));
  if (program !== null) phases.push(phaseOf('run', program, live && program.running, run.frontMs));

  const programEnded = program !== null && !known.some((stretch) => stretch.running);
  // While it lives only `go run` tells that no more tools follow.
  const cleaning = live && run.start.verb === 'run' && programEnded;
  if ((!live || cleaning) && horizonMs > lastMs) {
    phases.push({ phase: 'cleanup', startMs: lastMs, endMs: horizonMs, open: live });
  }
  return phases;
}

function phaseOf(phase: PhaseName, stretch: Stretch, open: boolean, frontMs: number): Phase {
  return { phase, startMs: stretch.startMs, endMs: open ? frontMs : stretch.endMs, open };
}

function stretches(run: RunModel): Record<'compile' | 'link' | 'program', Stretch | null> {
  const found: Record<'compile' | 'link' | 'program', Stretch | null> = {
    compile: null,
    link: null,
    program: null,
  };
  for (const span of run.spans) {
    const kind = kindOfTool(span.start.tool);
    if (kind === 'go' || kind === 'self') continue;
    const group = kind === 'link' || kind === 'program' ? kind : 'compile';
    const before = found[group];
    found[group] = {
      startMs: Math.min(before?.startMs ?? Infinity, spanStartMs(span)),
      endMs: Math.max(before?.endMs ?? -Infinity, spanEndMs(span, run)),
      running: (before?.running ?? false) || span.end === null,
    };
  }
  return found;
}
