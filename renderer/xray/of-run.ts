import { perRun } from '../../src/timeline/per-run.ts';
import { stagesByGroup } from '../../src/xray/stages-of.ts';
import { profilesOf, type ToolProfile } from '../../src/xray/tool-profiles.ts';

/** What X-ray derives of a run, computed once for each state of it. */
export const profilesOfRun = perRun(profilesOf);
export const stagesOfRun = perRun(stagesByGroup);

/** A part of the profiles that is looked at: the whole build, what serves packages of an origin, the link, one tool. */
export type FlameScope = 'whole' | 'std' | 'module' | 'main' | 'link' | 'package';

/** Which profiles a scope takes; `span` is the tool that `package` stands for. */
export function inScope(scope: FlameScope, span: string | null): (profile: ToolProfile) => boolean {
  switch (scope) {
    case 'whole':
      return () => true;
    case 'link':
      return ({ tool }) => tool === 'link';
    case 'package':
      return ({ profile }) => profile.span === span;
    default:
      return ({ origin }) => origin === scope;
  }
}
