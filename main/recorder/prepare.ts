import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { observed } from '../../src/go/command.ts';
import type { GoEnv } from '../../src/go/go-env.ts';
import { quoteGoField } from '../../src/go/quote.ts';
import { buildInstead } from '../../src/go/related-commands.ts';
import { ProblemError } from '../../src/problem.ts';
import { personsEnvironment, readGoEnv } from './environment.ts';
import { evictFromPageCache, pathsOfBuild } from './evict.ts';
import { listPackages } from './packages.ts';
import type { PlannedRun, RecorderOptions, RecorderProject } from './plan.ts';
import type { PreparationLog } from './preparation-log.ts';
import { removeFolder, type Scratch } from './scratch.ts';
import { Supervisor } from './supervisor.ts';

/** Everything that must be in place before a Run starts. */
export interface PreparedRun {
  readonly planned: PlannedRun;
  readonly cwd: string;
  readonly cacheDir: string;
  /** Given to go as GOTMPDIR. */
  readonly workRoot: string;
  /** Holds second names of executables, the probe's log and its stage files. */
  readonly privateDir: string;
  /** The person's environment with this side's variables and the cache, without the probe's variables. */
  readonly env: Readonly<Record<string, string>>;
  readonly goEnv: GoEnv;
}

export interface PrepareContext {
  readonly project: RecorderProject;
  readonly options: RecorderOptions;
  readonly scratch: Scratch;
  readonly abort: AbortSignal;
  readonly log: PreparationLog;
}

/**
 * Prepares one Run: copies an example, makes or fills the private cache, evicts from the page cache.
 * None of it is measured, and none of it touches the person's own cache.
 */
export async function prepareRun(
  context: PrepareContext,
  planned: PlannedRun,
): Promise<PreparedRun> {
  const { project, scratch, options } = context;
  const { cache, environment } = planned.side;
  const cwd = project.copyFirst ? await copyProject(context) : project.dir;
  const person = personsEnvironment(environment);
  const goEnv = await readGoEnv(options.goPath, cwd, person);

  const cacheDir = cacheFolder(context, planned, goEnv);
  if (cache === 'cold') {
    await removeFolder(cacheDir);
    scratch.make(path.relative(scratch.dir, cacheDir));
  }
  const prepared: PreparedRun = {
    planned,
    cwd,
    cacheDir,
    workRoot: scratch.make('work', planned.run),
    privateDir: scratch.make('private', planned.run),
    env: { ...person, GOCACHE: cacheDir, GOTOOLCHAIN: 'local' },
    goEnv,
  };
  if (cache === 'warm' || cache === 'cold-disk') await fillCache(context, prepared);
  if (cache === 'cold-disk') await evict(context, prepared);
  return prepared;
}

/**
 * The copy has the same path for every run of a recording: a package's folder is part of its key in
 * the build cache, and a warm cache would otherwise be none.
 */
async function copyProject(context: PrepareContext): Promise<string> {
  context.log.begin('copy-project');
  const dir = path.join(context.scratch.dir, 'project', path.basename(context.project.dir));
  await rm(dir, { recursive: true, force: true });
  cpSync(context.project.dir, dir, { recursive: true });
  return dir;
}

function cacheFolder(context: PrepareContext, planned: PlannedRun, goEnv: GoEnv): string {
  if (planned.side.cache === 'mine') {
    const own = goEnv.GOCACHE;
    if (!path.isAbsolute(own)) throw new ProblemError('cache-unusable', { path: own || 'GOCACHE' });
    return own;
  }
  const name = planned.side.cache === 'cold' ? planned.run : `side-${planned.sideIndex}`;
  return context.scratch.make('cache', name);
}

const filled = new WeakMap<Scratch, Set<string>>();

/** Builds what the command builds once, unrecorded, and without running the program. */
async function fillCache(context: PrepareContext, prepared: PreparedRun): Promise<void> {
  const done = filled.get(context.scratch) ?? new Set<string>();
  filled.set(context.scratch, done);
  if (done.has(prepared.cacheDir)) return;
  context.log.begin('fill-cache');
  const { command } = prepared.planned.side;
  const probe = quoteGoField(context.options.probePath);
  if (command.verb === 'run') {
    await runUnrecorded(context, prepared, observed(command, { exec: `${probe} --nothing` }));
  } else if (command.verb === 'test') {
    await runUnrecorded(context, prepared, command.argv);
  } else {
    const out = context.scratch.make('discard', prepared.planned.run);
    const { text } = await runUnrecorded(context, prepared, buildInstead(command, out + path.sep));
    // A package that is no command has no executable to put anywhere: building it alone fills the cache.
    if (/no main packages to build/.test(text)) {
      await runUnrecorded(context, prepared, buildInstead(command, null));
    }
    await removeFolder(out);
  }
  done.add(prepared.cacheDir);
}

/**
 * Runs a go command under the supervisor, so that it too ends when the application dies. Its failure
 * is none of the preparation's: the recorded run fails in the same way, where the person sees it.
 */
async function runUnrecorded(
  context: PrepareContext,
  prepared: PreparedRun,
  argv: readonly string[],
): Promise<{ readonly text: string }> {
  const output: Buffer[] = [];
  let size = 0;
  const supervisor = new Supervisor({
    probePath: context.options.probePath,
    command: [context.options.goPath, ...argv.slice(1)],
    cwd: prepared.cwd,
    env: { ...prepared.env, GOTMPDIR: prepared.workRoot },
    onOutput: (_stream, bytes) => {
      if (size < 65_536) output.push(bytes);
      size += bytes.length;
    },
  });
  supervisor.endInput();
  const stop = () => supervisor.stop();
  context.abort.addEventListener('abort', stop);
  const { error } = await supervisor.ended;
  context.abort.removeEventListener('abort', stop);
  if (error !== null)
    throw new ProblemError('preparation-failed', { command: argv.join(' ') }, error);
  return { text: Buffer.concat(output).toString('utf8') };
}

async function evict(context: PrepareContext, prepared: PreparedRun): Promise<void> {
  context.log.begin('evict');
  const { goPath, probePath } = context.options;
  const paths = pathsOfBuild(await listPackages(goPath, prepared), { ...prepared, goPath });
  context.log.evicted(await evictFromPageCache(probePath, paths));
}
