import { type Alignment, alignmentOf, type ZeroMoment } from '../../../src/timeline/alignment.ts';
import { perRunAnd } from '../../../src/timeline/per-run.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { domainEnd } from '../domain.ts';
import type { ShownSide } from '../shown-runs.ts';

/** A side with the moment of its run that lies at the axis' zero. */
export interface AlignedSide extends ShownSide, Alignment {}

const alignmentOfRun = perRunAnd((run, zero: ZeroMoment) => alignmentOf(run, zero));

export function alignedSides(
  sides: readonly ShownSide[],
  zero: ZeroMoment,
): readonly AlignedSide[] {
  return sides.map((side) => ({ ...side, ...alignmentOfRun(side.run, zero) }));
}

/** Everything that the common axis can show: from the earliest start to beyond the latest end. */
export function commonDomain(sides: readonly AlignedSide[], live: boolean): TimeWindow {
  const beforeMs = Math.max(0, ...sides.map(({ zeroMs }) => zeroMs));
  const afterMs = Math.max(0, ...sides.map(({ run, zeroMs }) => run.frontMs - zeroMs));
  return { startMs: 0 - beforeMs, endMs: domainEnd(beforeMs + afterMs, live) - beforeMs };
}
