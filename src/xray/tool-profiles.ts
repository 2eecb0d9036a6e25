import type { Origin } from '../recording/kinds.ts';
import type { ProfileRecord } from '../recording/records.ts';
import type { RunModel } from '../timeline/model.ts';

/** A profile with the tool that took it of itself. */
export interface ToolProfile {
  readonly profile: ProfileRecord;
  readonly tool: string;
  /** As go names it; null for a link that names none. */
  readonly package: string | null;
  /** Of the compiled package; null for a link, and where the packages are not known. */
  readonly origin: Origin | null;
}

/** The profiles of a run with what is known of their tools; those of an unknown tool are left out. */
export function profilesOf(run: RunModel): readonly ToolProfile[] {
  const spans = new Map(run.spans.map((span) => [span.start.span, span.start]));
  const origins = new Map(run.packages.map((each) => [each.path, each.origin]));
  return run.profiles.flatMap((profile) => {
    const start = spans.get(profile.span);
    if (start === undefined) return [];
    const name = start.package;
    const plain = name?.replace(/ \[.*\]$/, '') ?? '';
    const origin =
      start.tool === 'compile' ? (origins.get(name ?? '') ?? origins.get(plain) ?? null) : null;
    return [{ profile, tool: start.tool, package: name, origin }];
  });
}
