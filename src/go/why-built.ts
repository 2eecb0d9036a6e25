import type { CauseRecord } from '../recording/records.ts';
import type { ActionInputs } from './action-inputs.ts';

export type BuildCause = CauseRecord['cause'];

/** What is known of earlier builds in one cache. */
export interface KnownInputs {
  /** Nothing was ever built in this cache that is not known here. */
  readonly complete: boolean;
  /** Earlier builds of one action, the latest first. */
  readonly of: (action: ActionInputs['action'], name: string) => readonly ActionInputs[];
}

/** A compile or link that really happened. `id`: its key in build ids, as the tool was given it. */
export interface BuiltAction {
  readonly action: ActionInputs['action'];
  readonly package: string;
  readonly id: string | null;
}

/**
 * Why something was built: what go hashed for it now against what it hashed for an earlier build, of
 * several the one that differs least. `now` null: go did not tell the inputs of this very key. What
 * follows from another cause is left out: with another Go or other settings the packages below differ too.
 */
export function whyBuilt(
  built: BuiltAction,
  now: ActionInputs | null,
  known: KnownInputs,
): readonly BuildCause[] {
  const earlier = known.of(built.action, built.package);
  if (earlier.some((each) => each.id === built.id)) {
    return [{ kind: 'unknown', reason: 'same-inputs' }];
  }
  if (earlier.length === 0) {
    return [
      known.complete ? { kind: 'never-built' } : { kind: 'unknown', reason: 'no-earlier-build' },
    ];
  }
  if (now === null) return [{ kind: 'unknown', reason: 'not-told' }];
  const differences = earlier.map((each) => differencesOf(each, now));
  const least = differences.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
  const causes = causesOf(least);
  return causes.length === 0 ? [{ kind: 'unknown', reason: 'not-told' }] : causes;
}

interface Differences {
  readonly version: { readonly before: string; readonly after: string } | null;
  readonly settings: readonly { name: string; before: string | null; after: string | null }[];
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function differencesOf(before: ActionInputs, after: ActionInputs): Differences {
  const version =
    before.goVersion !== after.goVersion
      ? { before: before.goVersion, after: after.goVersion }
      : before.tool !== after.tool
        ? { before: before.tool, after: after.tool }
        : null;
  const files = changedNames(before.files, after.files);
  // A file that came or went while another file was chosen by other settings has not changed itself.
  const edited = files.filter((name) => name in before.files && name in after.files);
  const chosen = edited.length < files.length ? changed(before.choosing, after.choosing) : [];
  const settings = changed(before.settings, after.settings);
  const known = new Set(settings.map(({ name }) => name));
  return {
    version,
    settings: [...settings, ...chosen.filter(({ name }) => !known.has(name))],
    files: chosen.length === 0 ? files : edited,
    packages: changedNames(before.packages, after.packages),
  };
}

/** Another version outweighs any settings, these any files, and these any packages. */
function weightOf(difference: Differences): number {
  const { version, settings, files, packages } = difference;
  return (
    (version === null ? 0 : 1e9) + settings.length * 1e6 + files.length * 1e3 + packages.length
  );
}

function causesOf(difference: Differences): readonly BuildCause[] {
  const { version, settings, files, packages } = difference;
  if (version !== null) return [{ kind: 'go-version-changed', ...version }];
  const causes: BuildCause[] = [];
  if (settings.length > 0) causes.push({ kind: 'settings-changed', settings: [...settings] });
  if (files.length > 0) causes.push({ kind: 'source-changed', files: [...files] });
  if (packages.length > 0 && settings.length === 0) {
    causes.push({ kind: 'dependency-changed', packages: [...packages] });
  }
  return causes;
}

type Named = Readonly<Record<string, string>>;

/** Names whose values differ, or that only one side has, sorted. */
function changedNames(before: Named, after: Named): readonly string[] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter((name) => before[name] !== after[name]).sort();
}

function changed(before: Named, after: Named): Differences['settings'] {
  return changedNames(before, after).map((name) => ({
    name,
    before: before[name] ?? null,
    after: after[name] ?? null,
  }));
}
