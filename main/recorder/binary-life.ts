import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { BinaryRecord, FileEventRecord } from '../../src/recording/records.ts';

/**
 * What became of the run's executable, from the events that were seen of it. `cached` are executables
 * that are new in the build cache (go run, from Go 1.24); `keptName` gives a second name under which a
 * deleted file's content still lies. null: the run had none.
 */
export async function binaryRecord(
  run: string,
  events: readonly FileEventRecord[],
  cached: readonly string[],
  cacheDir: string,
  keptName: (file: string) => string | null,
): Promise<BinaryRecord | null> {
  const binary = events.filter((event) => event.subject === 'binary');
  const created = binary.findLast((event) => event.event === 'created');
  const placed = binary.findLast((event) => event.event === 'moved' || event.event === 'copied');
  const deleted = binary.findLast((event) => event.event === 'deleted');
  const started = binary.findLast((event) => event.event === 'started');

  const lasting = placed !== undefined && isFile(placed.path) ? placed.path : (cached[0] ?? null);
  const first = created?.path ?? started?.path;
  if (first === undefined) return null;
  const fromCache = created === undefined && isInside(cacheDir, first);
  const final = lasting ?? first;
  const content = isFile(final) ? final : keptName(first);
  return {
    kind: 'binary',
    run,
    path: final,
    bytes: content === null ? (deleted?.bytes ?? created?.bytes ?? null) : statSync(content).size,
    sha256: content === null ? null : await sha256Of(content),
    createdMs: created?.atMs ?? null,
    deletedMs: lasting === null ? (deleted?.atMs ?? null) : null,
    fate:
      fromCache || (lasting !== null && isInside(cacheDir, lasting))
        ? 'cached'
        : lasting !== null || isFile(first)
          ? 'kept'
          : 'deleted',
  };
}

function isInside(dir: string, file: string): boolean {
  const relative = path.relative(dir, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** SHA-256 of a file, lower-case hexadecimal. */
export async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
