import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { observed } from '../../src/go/command.ts';
import { quoteGoField } from '../../src/go/quote.ts';
import { buildInstead } from '../../src/go/related-commands.ts';
import { ProblemError } from '../../src/problem.ts';
import { rememberFilled } from './causes.ts';
import type { PrepareContext, PreparedRun } from './prepare.ts';
import { fillOf } from './schedule.ts';
import { removeFolder, type Scratch } from './scratch.ts';
import { Supervisor } from './supervisor.ts';

/** The caches of a recording that are filled already. */
const filled = new WeakMap<Scratch, Set<string>>();

/**
 * Fills the private cache of a Run by one build of its command, unless an earlier Run has. Where several
 * caches of a recording are to hold the same (each repetition after an edit begins with its own; two sides
 * may start from one state), that build is made once, in a cache in which nothing runs, and copied.
 */
export async function fillCache(context: PrepareContext, prepared: PreparedRun): Promise<void> {
  const { scratch, plan, abort, log } = context;
  const done = filled.get(scratch) ?? new Set<string>();
  filled.set(scratch, done);
  if (done.has(prepared.cacheDir)) return;
  log.begin('fill-cache');
  const { name, times } = fillOf(plan, prepared.planned);
  if (times === 1) {
    await build(context, prepared);
  } else {
    const origin = scratch.make('cache', name);
    if (!done.has(origin)) {
      await build(context, {
        ...prepared,
        cacheDir: origin,
        env: { ...prepared.env, GOCACHE: origin },
      });
      done.add(origin);
    }
    await cp(origin, prepared.cacheDir, {
      recursive: true,
      // Where the file system can, copies share their blocks.
      mode: constants.COPYFILE_FICLONE,
      filter: () => !abort.aborted,
    });
  }
  await rememberFilled(prepared);
  done.add(prepared.cacheDir);
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
