import { origins } from '../recording/kinds.ts';
import type { RunModel } from '../timeline/model.ts';
import type { Milliseconds } from '../units.ts';
import { stagesOfStacks } from './attribute.ts';
import { type XrayStage, xrayStages } from './stage-table.ts';
import { profilesOf, type ToolProfile } from './tool-profiles.ts';

/** The samples of some profiles, parted by stage. The counts of the stages add up to `samples`. */
export interface StageSamples {
  readonly samples: number;
  /** CPU time that the samples stand for. */
  readonly cpuMs: Milliseconds;
  /** In the order of the work; stages without a sample are left out. */
  readonly stages: readonly {
    readonly stage: XrayStage;
    readonly samples: number;
    readonly cpuMs: Milliseconds;
  }[];
}

/**
 * Fewer samples are not parted. A stage with share p of n samples is a binomial count: its standard
 * error is √(p(1−p)/n), at most 0.5/√n. With 100 samples a share is true to ±10 percentage points
 * (95 %); with 30 it would be ±18, so that one stage could be drawn twice as long as another by chance.
 */
export const fewestSamples = 100;

/** The half width of a 95 % interval for a share among n samples, at its widest: 1.96 × 0.5/√n. */
export function shareErrorAtMost(samples: number): number {
  return Math.min(1, 0.98 / Math.sqrt(samples));
}

/** Parts the samples of profiles by stage. */
export function stagesOf(profiles: readonly Pick<ToolProfile, 'profile'>[]): StageSamples {
  const counts = new Map<XrayStage, { samples: number; cpuMs: Milliseconds }>();
  let samples = 0;
  let cpuMs = 0;
  for (const { profile } of profiles) {
    const stages = stagesOfStacks(profile);
    profile.stacks.forEach(([, count], index) => {
      const stage = stages[index] ?? 'other';
      const known = counts.get(stage) ?? { samples: 0, cpuMs: 0 };
      known.samples += count;
      known.cpuMs += count * profile.periodMs;
      counts.set(stage, known);
      samples += count;
      cpuMs += count * profile.periodMs;
    });
  }
  return {
    samples,
    cpuMs,
    stages: xrayStages.flatMap((stage) => {
      const count = counts.get(stage);
      return count === undefined ? [] : [{ stage, ...count }];
    }),
  };
}

export const xrayGroups = ['whole', ...origins, 'link'] as const;
export type XrayGroup = (typeof xrayGroups)[number];

/** The stages of the whole build, of the compiles of each origin, and of the link; empty groups are left out. */
export function stagesByGroup(
  run: RunModel,
): readonly { readonly group: XrayGroup; readonly stages: StageSamples }[] {
  const profiles = profilesOf(run);
  const inGroup = (group: XrayGroup) =>
    profiles.filter((each) =>
      group === 'whole' ? true : group === 'link' ? each.tool === 'link' : each.origin === group,
    );
  return xrayGroups
    .map((group) => ({ group, stages: stagesOf(inGroup(group)) }))
    .filter(({ stages }) => stages.samples > 0);
}
