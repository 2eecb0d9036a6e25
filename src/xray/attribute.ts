import type { ProfileRecord } from '../recording/records.ts';
import { stageFrom, stageOfPackage, type XrayStage } from './stage-table.ts';

/** What the functions from a stack's outermost end up to some frame say of the stage. */
export interface Standing {
  /** Of the innermost function at which a stage begins. */
  readonly entered: XrayStage | null;
  /** Of the innermost function whose package belongs to one stage. */
  readonly within: XrayStage | null;
}

export const outside: Standing = { entered: null, within: null };

/** Takes a standing one call further in; what a function's name says is found out once. */
export function createCaller(): (standing: Standing, name: string) => Standing {
  const known = new Map<string, Standing>();
  return (standing, name) => {
    let own = known.get(name);
    if (own === undefined) {
      own = { entered: stageFrom(name), within: stageOfPackage(name) };
      known.set(name, own);
    }
    const entered = own.entered ?? standing.entered;
    const within = own.within ?? standing.within;
    return entered === standing.entered && within === standing.within
      ? standing
      : { entered, within };
  };
}

/**
 * The one stage of a stack: that of the innermost function at which a stage begins, so `ssa.regalloc`
 * goes before the `ssa.Compile` that called it, and a garbage collector's assist before the stage that
 * allocated. Where there is none (Go keeps the innermost 64 frames of a stack) the innermost function
 * decides whose package belongs to one stage only. Else `other`.
 */
export function stageOfStanding(standing: Standing): XrayStage {
  return standing.entered ?? standing.within ?? 'other';
}

/** The stage of each stack of a profile, in their order. Each function's name is looked at once. */
export function stagesOfStacks(
  profile: Pick<ProfileRecord, 'functions' | 'stacks'>,
): readonly XrayStage[] {
  const entered = profile.functions.map(stageFrom);
  const within = profile.functions.map(stageOfPackage);
  return profile.stacks.map(([stack]) => {
    let byPackage: XrayStage | null = null;
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const place = stack[index] ?? -1;
      const stage = entered[place] ?? null;
      if (stage !== null) return stage;
      byPackage ??= within[place] ?? null;
    }
    return byPackage ?? 'other';
  });
}
