import { type GoPackage, packageListFields, parsePackageList } from '../../src/go/package-list.ts';
import { listArguments } from '../../src/go/related-commands.ts';
import type { PackageRecord } from '../../src/recording/records.ts';
import type { PreparedRun } from './prepare.ts';
import { runCommand } from './process.ts';

/**
 * The packages that a command is about, with dependencies, as `go list` tells. It is asked before or
 * after a Run, never during it: it reads the sources and writes index entries into the build cache.
 * Packages with errors are included (`-e`); empty when go cannot tell at all.
 */
export async function listPackages(
  prepared: Pick<PreparedRun, 'goPath' | 'cwd' | 'env' | 'planned'>,
): Promise<readonly GoPackage[]> {
  const result = await runCommand(
    prepared.goPath,
    listArguments(prepared.planned.side.command, packageListFields),
    {
      cwd: prepared.cwd,
      env: prepared.env,
      timeoutMs: 60_000,
    },
  );
  return parsePackageList(result.stdout);
}

/** Package records of a run: what `go list` told, with what was compiled under observation. */
export function packageRecords(
  run: string,
  listed: readonly GoPackage[],
  compiled: ReadonlySet<string>,
): readonly PackageRecord[] {
  return listed
    .filter((each) => each.importPath !== 'unsafe')
    .map((each) => ({
      kind: 'package',
      run,
      path: each.importPath,
      name: each.name,
      origin: each.origin,
      module: each.module,
      version: each.version,
      built: compiled.has(each.importPath),
      imports: each.imports,
    }));
}
