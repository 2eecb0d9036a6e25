import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { observed } from '../../src/go/command.ts';
import { quoteGoField } from '../../src/go/quote.ts';
import { buildInstead } from '../../src/go/related-commands.ts';
import { ProblemError } from '../../src/problem.ts';
import { rememberFilled } from './causes.ts';
import { type KeptCaches, moveFolder } from './kept-caches.ts';
import type { PrepareContext, PreparedRun } from './prepare.ts';
import { cacheGoesOn, fillOf, giverOf } from './schedule.ts';
import { removeFolder, type Scratch } from './scratch.ts';
import { Supervisor } from './supervisor.ts';

/**
 * The caches of a recording that are filled already; with the key to keep it by, or null for one that holds
 * more than builds of its command.
 */
const filled = new WeakMap<Scratch, Map<string, string | null>>();

/**
 * Fills the private cache of a Run by one build of its command, unless an earlier Run has. Where several
 * caches of a recording are to hold the same (each repetition after an edit begins with its own; two sides
 * may start from one state), that build is made once, in a cache in which nothing runs, and copied.
 *
 * It begins with the cache that a cold run of the same command has left, or with the one that an earlier
 * recording of it had: go builds what is missing, and nothing is compiled twice.
 */
export async function fillCache(context: PrepareContext, prepared: PreparedRun): Promise<void> {
  const { scratch, plan, abort, log } = context;
  const done = filled.get(scratch) ?? new Map<string, string | null>();
  filled.set(scratch, done);
  if (done.has(prepared.cacheDir)) return;
  log.begin('fill-cache');
  const { name, times } = fillOf(plan, prepared.planned);
  const key = keyOf(context, prepared);
  if (times === 1) {
    await takeOver(context, prepared, prepared.cacheDir, key);
    await build(context, prepared);
  } else {
    const origin = scratch.make('cache', name);
    if (!done.has(origin)) {
      await takeOver(context, prepared, origin, key);
      await build(context, {
        ...prepared,
        cacheDir: origin,
        env: { ...prepared.env, GOCACHE: origin },
      });
      if (!abort.aborted) done.set(origin, key);
    }
    await cp(origin, prepared.cacheDir, {
      recursive: true,
      // Where the file system can, copies share their blocks.
      mode: constants.COPYFILE_FICLONE,
      filter: () => !abort.aborted,
    });
  }
  await rememberFilled(prepared);
  const { planned } = prepared;
  const isPure = planned.side.edit === null && !cacheGoesOn(plan, planned);
  done.set(prepared.cacheDir, times === 1 && isPure && !abort.aborted ? key : null);
}

/** Hands what a recording has filled to those that come after it. */
export async function keepFilled(scratch: Scratch, kept: KeptCaches): Promise<void> {
  for (const [cacheDir, key] of filled.get(scratch) ?? []) {
    if (key !== null) await kept.keep(key, cacheDir);
  }
}

/** What a kept cache must have in common with one that is to be filled. null: in a race, whose folders differ. */
function keyOf(
  { plan }: PrepareContext,
  { planned: { side }, goPath, goEnv }: PreparedRun,
): string | null {
  if (plan.order === 'race') return null;
  const { GOVERSION, GOROOT } = goEnv;
  return JSON.stringify([
    goPath,
    GOVERSION,
    GOROOT,
    side.command.argv,
    side.environment,
    plan.project.dir,
  ]);
}

/** Begins the cache that is to be filled with what is there already. */
async function takeOver(
  { plan, scratch, options }: PrepareContext,
  { planned }: PreparedRun,
  cacheDir: string,
  key: string | null,
): Promise<void> {
  const giver = giverOf(plan, planned);
  // It isn't there if that run could not be made.
  if (giver !== null && (await moveFolder(path.join(scratch.dir, 'cache', giver), cacheDir)))
    return;
  if (key !== null) await options.keptCaches?.take(key, cacheDir);
}

/** Builds what the command builds, unrecorded, and without running the program. */
async function build(context: PrepareContext, prepared: PreparedRun): Promise<void> {
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
    command: [prepared.goPath, ...argv.slice(1)],
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
