import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ActionInputs, inputsOf } from '../../src/go/action-inputs.ts';
import { type HashedAction, parseHashInputs } from '../../src/go/hash-inputs.ts';
import { choosingSettings, dryRun } from '../../src/go/related-commands.ts';
import type { PreparedRun } from './prepare.ts';
import { runCommand } from './process.ts';

export type InputsRequest = Pick<
  PreparedRun,
  'planned' | 'goPath' | 'cwd' | 'cacheDir' | 'workRoot' | 'env' | 'goEnv'
>;

/** The inputs of every key of a command, as go prints them, and which of these keys the cache holds. */
export interface PrintedInputs {
  readonly all: readonly ActionInputs[];
  /** Those whose result lies in the cache; a link's does where that of its package main does. */
  readonly inCache: readonly ActionInputs[];
}

/**
 * Asks go for the inputs of its keys, with the command that was run, in its folder, environment and
 * cache, but with `-n`, so that nothing is built. Asked after a build only: the content of what a package
 * imports is known once that is in the cache, and asking reads every source. Empty when go tells nothing.
 */
export async function printInputs(request: InputsRequest): Promise<PrintedInputs> {
  const { command } = request.planned.side;
  const { goEnv, cacheDir } = request;
  const godebug = [goEnv.GODEBUG ?? '', 'gocachehash=1'].filter((each) => each !== '').join(',');
  const result = await runCommand(request.goPath, dryRun(command).slice(1), {
    cwd: request.cwd,
    env: { ...request.env, GOTMPDIR: request.workRoot, GODEBUG: godebug },
    timeoutMs: 60_000,
  });
  const hashed = parseHashInputs(result.stderr);
  const choosing = choosingSettings(command, goEnv);
  const compiled = new Set(
    hashed
      .filter((each) => each.action === 'compile' && isInCache(cacheDir, each))
      .map((each) => each.package),
  );
  const all = hashed.map((each) => inputsOf(each, choosing));
  return { all, inCache: all.filter((each) => compiled.has(each.package)) };
}

/** Go's entry of an action is `KEY-a`, in a folder of the key's first two digits (cmd/go/internal/cache). */
function isInCache(cacheDir: string, { key }: HashedAction): boolean {
  return existsSync(path.join(cacheDir, key.slice(0, 2), `${key}-a`));
}
