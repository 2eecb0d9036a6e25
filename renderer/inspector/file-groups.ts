import type { Span } from '../../src/timeline/model.ts';
import type { Bytes } from '../../src/units.ts';

export interface ShownFile {
  /** Its place among all files of the tool, from 0: by it main finds where it lies. */
  readonly file: number;
  readonly name: string;
  /** null: its size could not be read. */
  readonly bytes: Bytes | null;
  /** Put into the executable by a `//go:embed` line; it is not compiled. */
  readonly embedded: boolean;
}

/** The files of one folder. */
export interface FileGroup {
  /** As the recording names it, without the separator at its end. */
  readonly folder: string;
  readonly files: readonly ShownFile[];
}

/** The files that a tool was given, by their folders, in the order in which it was given them. */
export function fileGroups(span: Span): readonly FileGroup[] {
  const groups = new Map<string, Map<string, ShownFile>>();
  let file = -1;
  for (const { dir, embedded, files } of span.files) {
    for (const [path, bytes] of files) {
      file += 1;
      const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
      const own = cut < 0 ? '' : path.slice(0, cut).replace(/^\.[/\\]/, '');
      const absolute = /^(?:[/\\]|[A-Za-z]:)/.test(path);
      const folder = absolute ? own : own === '' || own === '.' ? dir : `${dir}/${own}`;
      const name = path.slice(cut + 1);
      const group = groups.get(folder) ?? new Map<string, ShownFile>();
      if (!group.has(name)) group.set(name, { file, name, bytes, embedded });
      groups.set(folder, group);
    }
  }
  return [...groups].map(([folder, files]) => ({ folder, files: [...files.values()] }));
}
