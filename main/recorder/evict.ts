import path from 'node:path';
import * as z from 'zod';
import type { GoEnv } from '../../src/go/go-env.ts';
import type { GoPackage } from '../../src/go/package-list.ts';
import { ProblemError } from '../../src/problem.ts';
import type { PreparationRecord } from '../../src/recording/records.ts';
import { pageCacheParts } from '../../src/recording/run-records.ts';
import { canEvict } from './can-evict.ts';
import { personsEnvironment } from './environment.ts';
import { runCommand } from './process.ts';

const resultSchema = z.object({
  parts: z.array(
    z.object({
      part: z.enum(pageCacheParts),
      files: z.int(),
      bytes: z.number(),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
});

export type PageCachePart = (typeof pageCacheParts)[number];

/** Files to drop: all below a path (`tree`), or the path itself or the files right in it (`flat`). */
export interface EvictedPath {
  readonly part: PageCachePart;
  readonly depth: 'tree' | 'flat';
  readonly path: string;
}

/**
 * Drops files from the page cache (`probe --evict`), which an ordinary user may do even for root's
 * files. Returns, for each part, how many bytes that were and how much of them lay in RAM before and
 * after; null where the system does not tell an ordinary user. A file counts in the first part that
 * names it. Throws `cold-disk-unavailable`.
 */
export async function evictFromPageCache(
  probePath: string,
  paths: readonly EvictedPath[],
): Promise<NonNullable<PreparationRecord['pageCache']>> {
  if (!canEvict) throw new ProblemError('cold-disk-unavailable');
  const result = await runCommand(probePath, ['--evict'], {
    cwd: '/',
    env: personsEnvironment(),
    timeoutMs: 60_000,
    input: paths.map((each) => `${each.part}\t${each.depth}\t${each.path}`).join('\n'),
  });
  if (result.exitCode !== 0) {
    throw new ProblemError('cold-disk-unavailable', {}, result.stderr);
  }
  return resultSchema.parse(JSON.parse(result.stdout)).parts.map((each) => ({
    part: each.part,
    bytes: each.bytes,
    residentBeforeBytes: each.before,
    residentAfterBytes: each.after,
  }));
}

/**
 * What a build reads: the project with its modules' sources, the used parts of the standard library
 * and what the tools need beside them, the modules, the build cache, and go with its tools.
 */
export function pathsOfBuild(
  packages: readonly GoPackage[],
  where: {
    readonly cwd: string;
    readonly cacheDir: string;
    readonly goPath: string;
    readonly goEnv: GoEnv;
  },
): readonly EvictedPath[] {
  const { GOROOT: goroot, GOMODCACHE: moduleCache, GOTOOLDIR: toolDir } = where.goEnv;
  const modules = new Set(packages.flatMap((each) => each.moduleDir ?? []));
  const std = new Set(packages.flatMap((each) => (each.origin === 'std' ? (each.dir ?? []) : [])));
  return [
    // Before the rest of GOROOT: a file counts once, in the first part that names it.
    { part: 'tools', depth: 'flat', path: where.goPath },
    { part: 'tools', depth: 'tree', path: path.join(goroot, 'bin') },
    { part: 'tools', depth: 'tree', path: toolDir || path.join(goroot, 'pkg', 'tool') },
    { part: 'build-cache', depth: 'tree', path: where.cacheDir },
    ...[...modules].map((dir) =>
      dir.startsWith(moduleCache + path.sep)
        ? ({ part: 'modules', depth: 'tree', path: dir } as const)
        : ({ part: 'sources', depth: 'tree', path: dir } as const),
    ),
    { part: 'sources', depth: 'tree', path: where.cwd },
    // VERSION and go.env; go.mod of the standard library; headers for assembly, compiled packages (Go 1.19).
    { part: 'goroot', depth: 'flat', path: goroot },
    { part: 'goroot', depth: 'flat', path: path.join(goroot, 'src') },
    { part: 'goroot', depth: 'tree', path: path.join(goroot, 'pkg') },
    ...[...std].map((dir) => ({ part: 'goroot', depth: 'flat', path: dir }) as const),
  ];
}
