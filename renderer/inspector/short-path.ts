import type { RunStartRecord } from '../../src/recording/records.ts';

/**
 * A path as a person reads it: `./main.go` for what lies in the run's folder, `$WORK/…` in go's
 * temporary folder, `$GOCACHE/…` in the build cache; all others as they are. A relative path is one
 * of the run's folder.
 */
export function shortPath(
  path: string,
  start: Pick<RunStartRecord, 'dir' | 'workRoot' | 'cacheDir'>,
): string {
  const places = [
    [start.dir, '.'],
    [start.workRoot, '$WORK'],
    [start.cacheDir, '$GOCACHE'],
  ] as const;
  for (const [folder, sign] of places) {
    const inside = folder.replace(/[/\\]+$/, '');
    if (inside === '') continue;
    if (path === inside) return sign;
    const next = path[inside.length];
    if (path.startsWith(inside) && (next === '/' || next === '\\')) {
      return sign + path.slice(inside.length);
    }
  }
  return /^(?:[/\\.$]|[A-Za-z]:)/.test(path) ? path : `./${path}`;
}
