import { type BuiltAction, whyBuilt } from '../../src/go/why-built.ts';
import type { CauseRecord } from '../../src/recording/records.ts';
import { type InputsRequest, printInputs } from './build-inputs.ts';
import { besideCache, inDataFolder, KnownBuilds, type KnownBuildsPlace } from './known-builds.ts';

export interface CausesContext {
  readonly prepared: InputsRequest;
  /** The application's data folder. */
  readonly dataDir: string;
  /** Names of the entries in the build cache before the run. */
  readonly cacheBefore: ReadonlySet<string>;
  readonly built: readonly BuiltAction[];
  /** Import paths of all packages that take part. */
  readonly packages: readonly string[];
  /** Another run will find this cache as it is now. */
  readonly cacheGoesOn: boolean;
}

/**
 * Why each package was compiled in a run, and why it was linked. Go is asked only where what is known
 * does not say it, and only after the run. A failure costs the reasons, never the recording.
 */
export async function causeRecords(context: CausesContext): Promise<readonly CauseRecord[]> {
  const { prepared, built, cacheBefore } = context;
  const { run, side } = prepared.planned;
  const isEmpty = ![...cacheBefore].some((name) => name.endsWith('-a'));
  try {
    const known = new KnownBuilds(placeOf(context), isEmpty);
    const printed = isAsked(context, known, isEmpty)
      ? await printInputs(prepared)
      : { all: [], inCache: [] };
    const records = built.flatMap((each) => {
      const now = printed.all.find(
        (one) => one.action === each.action && one.package === each.package && one.id === each.id,
      );
      return whyBuilt(each, now ?? null, known).map(
        (cause): CauseRecord => ({
          kind: 'cause',
          run,
          action: each.action,
          package: each.package,
          cause,
        }),
      );
    });
    const goesOn = side.cache === 'mine' || context.cacheGoesOn;
    if (goesOn && (printed.inCache.length > 0 || isEmpty)) await known.remember(printed.inCache);
    return records;
  } catch {
    return [];
  }
}

/** Remembers what filling a private cache has built, so that the runs on it can say what changed since. */
export async function rememberFilled(prepared: InputsRequest): Promise<void> {
  try {
    const known = new KnownBuilds(besideCache(prepared.cacheDir), true);
    await known.remember((await printInputs(prepared)).inCache);
  } catch {
    // The reasons will be told as unknown.
  }
}

function placeOf({ prepared, dataDir }: CausesContext): KnownBuildsPlace {
  return prepared.planned.side.cache === 'mine'
    ? inDataFolder(dataDir, prepared.cacheDir)
    : besideCache(prepared.cacheDir);
}

function isAsked(context: CausesContext, known: KnownBuilds, isEmpty: boolean): boolean {
  const { built, packages, cacheGoesOn } = context;
  if (isEmpty) return cacheGoesOn || context.prepared.planned.side.cache === 'mine';
  return (
    built.some(({ action, package: name, id }) => id === null || !known.has(action, name, id)) ||
    packages.some((name) => known.of('compile', name).length === 0)
  );
}
