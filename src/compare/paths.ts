/** true if `path` lies below the folder `dir`; both absolute, with the separators of either system. */
export function liesBelow(path: string, dir: string): boolean {
  const folder = withSlashes(dir).replace(/\/+$/, '');
  return folder !== '' && withSlashes(path).startsWith(`${folder}/`);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return withSlashes(path).split('/').at(-1) ?? path;
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
