import type { GoPackage } from './package-list.ts';

/** The source file that is edited: `file` is a name in the folder `dir`. */
export interface EditTarget {
  readonly importPath: string;
  readonly dir: string;
  readonly file: string;
}

/**
 * Which file "after editing one file" changes, out of `go list -deps` of the command. `own`: one of the
 * program itself, which nothing imports. `shared`: one of the project's package that most of its other
 * packages import, directly or not. null: the project has no such package.
 */
export function editTarget(
  packages: readonly GoPackage[],
  edit: 'own' | 'shared',
): EditTarget | null {
  // `go list -test` adds packages made for the test binary; they have no files of their own.
  const own = packages.filter(
    ({ origin, importPath, dir, goFiles }) =>
      origin === 'main' && dir !== null && goFiles.length > 0 && !/ \[|\.test$/.test(importPath),
  );
  // Dependencies come first: the last is what the command names.
  const chosen =
    edit === 'own'
      ? (own.findLast(({ name }) => name === 'main') ?? own.at(-1))
      : mostImported(own);
  const file = chosen?.goFiles.find((name) => name === 'main.go') ?? chosen?.goFiles[0];
  if (chosen === undefined || chosen.dir === null || file === undefined) return null;
  return { importPath: chosen.importPath, dir: chosen.dir, file };
}

function mostImported(own: readonly GoPackage[]): GoPackage | undefined {
  const importers = new Map(own.map(({ importPath }) => [importPath, 0]));
  const byPath = new Map(own.map((each) => [each.importPath, each]));
  for (const each of own) {
    const seen = new Set<string>();
    const queue = [...each.imports];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const imported = byPath.get(next);
      if (imported === undefined || seen.has(next)) continue;
      seen.add(next);
      queue.push(...imported.imports);
    }
    for (const path of seen) importers.set(path, (importers.get(path) ?? 0) + 1);
  }
  // Of equals the first: it stands on the fewest others.
  const most = Math.max(0, ...importers.values());
  return most === 0 ? undefined : own.find(({ importPath }) => importers.get(importPath) === most);
}

/**
 * What the edit adds at the end of a file. A new exported constant changes the package's export data, so
 * that what imports it is compiled again (a comment would leave the compiled package the same, and go
 * would stop there); the program does the same as before. `mark` differs from run to run, or the second
 * run would find the first one's result in the cache.
 */
export function editText(mark: string): string {
  return `\n\n// Added by Buildoscope to this copy only.\nconst BuildoscopeEdit = "${mark}"\n`;
}
