import path from 'node:path';
import type { GoEnv } from '../../src/go/go-env.ts';
import { builtProgram } from './built-program.ts';
import { editSource } from './edit-source.ts';
import { personsEnvironment, readGoEnv } from './environment.ts';
import { evictFromPageCache, pathsOfBuild } from './evict.ts';
import { fillCache } from './fill-cache.ts';
import { usableOwnCache } from './own-cache.ts';
import { listPackages } from './packages.ts';
import type { RecorderOptions, RecordingPlan } from './plan.ts';
import type { PreparationLog } from './preparation-log.ts';
import { copyProject, rootOfProject } from './project-copy.ts';
import { fillsCache, type PlannedRun, sharedCacheName, worksInCopy } from './schedule.ts';
import { removeFolder, type Scratch } from './scratch.ts';

/** Everything that must be in place before a Run starts. */
export interface PreparedRun {
  readonly planned: PlannedRun;
  /** The go of this run. */
  readonly goPath: string;
  readonly cwd: string;
  readonly cacheDir: string;
  /** Given to go as GOTMPDIR. */
  readonly workRoot: string;
  /** Holds second names of executables, the probe's log and its stage files. */
  readonly privateDir: string;
  /** The person's environment with this side's variables and the cache, without the probe's variables. */
  readonly env: Readonly<Record<string, string>>;
  readonly goEnv: GoEnv;
  /** Run after the build: absolute path of the program, then its arguments. */
  readonly thenRun: readonly string[] | null;
  /** The source file that was edited, relative to `cwd`. */
  readonly edited: string | null;
}

export interface PrepareContext {
  readonly plan: RecordingPlan;
  readonly options: RecorderOptions;
  readonly scratch: Scratch;
  readonly abort: AbortSignal;
  readonly log: PreparationLog;
}

/**
 * Prepares one Run: copies the project, makes or fills the private cache, edits a source file of the
 * copy. None of it is measured, and none of it touches the person's own cache or project. Throws a
 * ProblemError for what this side lacks.
 */
export async function prepareRun(
  context: PrepareContext,
  planned: PlannedRun,
): Promise<PreparedRun> {
  const { scratch, options } = context;
  const { side, run } = planned;
  const goPath = side.toolchain ?? options.goPath;
  const person = personsEnvironment(side.environment);
  // The person's GOROOT belongs to their own go.
  if (side.toolchain !== null) delete person.GOROOT;
  const cwd = await folderOf(context, planned, goPath, person);
  const goEnv = await readGoEnv(goPath, cwd, person);

  const cacheDir = cacheFolder(context, planned, goEnv);
  if (side.cache === 'cold') {
    await removeFolder(cacheDir);
    scratch.make(path.relative(scratch.dir, cacheDir));
  }
  const prepared: PreparedRun = {
    planned,
    goPath,
    cwd,
    cacheDir,
    workRoot: scratch.make('work', run),
    privateDir: scratch.make('private', run),
    env: { ...person, GOCACHE: cacheDir, GOTOOLCHAIN: 'local' },
    goEnv,
    thenRun: null,
    edited: null,
  };
  if (fillsCache(side)) await fillCache(context, prepared);
  // Asking go list leaves entries in the cache that it is given, and a cold one must stay empty.
  const asking = { ...prepared.env, GOCACHE: scratch.make('cache', 'asked') };
  const program =
    side.thenRun === null
      ? null
      : await builtProgram({ command: side.command, goPath, cwd, env: asking, goEnv });
  let edited: string | null = null;
  if (side.edit !== null) {
    context.log.begin('edit');
    edited = await editSource({ ...prepared, env: asking }, scratch.make('project'));
  }
  return {
    ...prepared,
    thenRun: program === null ? null : [program, ...(side.thenRun ?? [])],
    edited,
  };
}

/**
 * The folder in which the command runs: the project's own, or the one in a fresh copy. The copy has the
 * same path for every run of a recording: a package's folder is part of its key in the build cache, and
 * a warm cache would otherwise be none. In a race each side has a copy of its own.
 */
async function folderOf(
  context: PrepareContext,
  { side }: PlannedRun,
  goPath: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { plan, scratch } = context;
  const { dir, copyFirst } = plan.project;
  if (!worksInCopy(plan)) return dir;
  context.log.begin('copy-project');
  const goEnv = copyFirst ? null : await readGoEnv(goPath, dir, env);
  const root = goEnv === null ? dir : rootOfProject(dir, goEnv);
  const isModule = goEnv === null || root !== dir || /go\.mod$/.test(goEnv.GOMOD);
  const into = plan.order === 'race' ? ['project', side.side] : ['project'];
  return copyProject(
    dir,
    root,
    path.join(scratch.make(...into), path.basename(root)),
    !isModule,
    context.abort,
  );
}

function cacheFolder(context: PrepareContext, planned: PlannedRun, goEnv: GoEnv): string {
  if (planned.side.cache === 'mine') return usableOwnCache(goEnv.GOCACHE);
  const name =
    sharedCacheName(context.plan, planned) ??
    (planned.side.cache === 'cold' ? planned.run : `side-${planned.sideIndex}`);
  return context.scratch.make('cache', name);
}

/**
 * The last of the preparation, where the side asks for it: takes what the build reads out of the page
 * cache. Apart from the rest, so that nothing that prepares another side reads it back in.
 */
export async function coolDisk(context: PrepareContext, prepared: PreparedRun): Promise<void> {
  if (prepared.planned.side.cache !== 'cold-disk') return;
  context.log.begin('evict');
  const paths = pathsOfBuild(await listPackages(prepared), prepared);
  context.log.evicted(await evictFromPageCache(context.options.probePath, paths));
}
