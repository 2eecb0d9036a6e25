import { stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { RequestPayload } from '../src/ipc.ts';
import { ProblemError } from '../src/problem.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { withinTime } from './time-limit.ts';

/**
 * The path of a file that a tool was given, as the recording names it: the window says only which one
 * of which tool. Throws `file-gone` when nothing lies there any more, or when the path is none of a
 * local file: a foreign recording must not make this machine knock at another.
 */
export async function sourceFileOf(
  records: readonly RecordingRecord[],
  request: Pick<RequestPayload<'file:show'>, 'run' | 'span' | 'file'>,
): Promise<string> {
  const given = records.flatMap((record) =>
    record.kind === 'tool-files' && record.run === request.run && record.span === request.span
      ? record.files.map(([name]) => ({ dir: record.dir, name }))
      : [],
  );
  const named = given[request.file];
  if (named === undefined) throw new ProblemError('unexpected', {}, 'file: no such file');
  const path = pathOf(named.dir, named.name);
  if (path === null) throw new ProblemError('file-gone', { path: named.name });
  const info = await withinTime(
    path,
    stat(path).catch(() => null),
  );
  if (info === null || !info.isFile()) throw new ProblemError('file-gone', { path });
  return path;
}

/** An absolute path on a drive of this machine; null: it is none. */
export function pathOf(dir: string, name: string, platform = process.platform): string | null {
  const { isAbsolute, join, normalize } = platform === 'win32' ? win32 : posix;
  const path = isAbsolute(name) ? normalize(name) : join(dir, name);
  // `//server/share` and `\\?\…` name other machines and devices.
  if (!isAbsolute(path) || /^[/\\]{2}/.test(path) || path.includes('\0')) return null;
  return platform === 'win32' && !/^[A-Za-z]:\\/.test(path) ? null : path;
}
