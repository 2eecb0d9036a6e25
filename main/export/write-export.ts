import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type ExportFormatId,
  type ExportOptions,
  type ExportProgress,
  exportFormat,
} from '../../src/export/formats.ts';
import { ProblemError } from '../../src/problem.ts';
import { errorCode, writeFileAtomically } from '../atomic-write.ts';
import type { ExportSource, PictureRenderer } from './pictures.ts';
import { type ExportedFile, exportMakers } from './registry.ts';

export interface ExportOrder {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  /** Absolute path with the format's ending. */
  readonly target: string;
  /** The person has agreed that what lies there is replaced. */
  readonly overwrite: boolean;
}

export interface ExportContext {
  /** null where nothing can be drawn. */
  readonly pictures: PictureRenderer | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/**
 * Makes a file of a recording, in any format: the target is either the whole new file or what was there
 * before. Gives the paths written (several for `csv`, of which the target comes last). Throws ProblemError
 * `export-format`, `export-exists`, `export-not-written` or `export-stopped`, or as the picture's
 * renderer does.
 */
export async function writeExport(
  source: ExportSource,
  order: ExportOrder,
  { pictures, signal = new AbortController().signal, onProgress = () => undefined }: ExportContext,
): Promise<readonly string[]> {
  const make = exportMakers(pictures).get(order.format);
  if (make === undefined) throw noSuchFormat(order.target, pictures);
  try {
    signal.throwIfAborted();
    // Before the work as well as after it: drawing may take a while.
    if (!order.overwrite) await refuseExisting(order.target);
    onProgress({ step: 'drawing', share: null });
    const files = await make(source, { options: order.options, signal, onProgress });
    const targets = files.map((file) => ({ file, path: pathOf(file, order) }));
    if (!order.overwrite) for (const { path } of targets) await refuseExisting(path);
    for (const [index, { file, path }] of targets.entries()) {
      signal.throwIfAborted();
      onProgress({ step: 'writing', share: index / targets.length });
      await writeFileAtomically(path, inPieces(file.content), { signal, problemOf: notWritten });
    }
    return targets.map(({ path }) => path);
  } catch (error) {
    if (signal.aborted) throw new ProblemError('export-stopped');
    throw error;
  }
}

/** The problem of a name whose ending asks for nothing that can be made here. */
export function noSuchFormat(path: string, pictures: PictureRenderer | null): ProblemError {
  return new ProblemError('export-format', { path, endings: endingsOf(pictures).join(' ') });
}

/** The endings of all files that can be made here. */
export function endingsOf(pictures: PictureRenderer | null): readonly string[] {
  return [...exportMakers(pictures).keys()].map((id) => exportFormat(id).extension);
}

function pathOf(file: ExportedFile, { format, target }: ExportOrder): string {
  if (file.ending === null) return target;
  const stem = basename(target).slice(0, -exportFormat(format).extension.length);
  return join(dirname(target), `${stem}${file.ending}`);
}

/** UTF-16 units of one write; a record alone would be a system call for a hundred bytes. */
const pieceLength = 256 * 1024;

function inPieces(content: ExportedFile['content']): ExportedFile['content'] {
  return typeof content === 'string' || content instanceof Uint8Array ? content : joined(content);
}

function* joined(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found !== null) throw new ProblemError('export-exists', { path });
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
  EILSEQ: 'name',
  ERR_INVALID_ARG_VALUE: 'name',
  EISDIR: 'folder',
  ENOTDIR: 'folder',
  EEXIST: 'folder',
  ENOTEMPTY: 'folder',
};

function notWritten(error: unknown, path: string): ProblemError {
  const reason = reasons[errorCode(error) ?? ''] ?? 'other';
  const raw = error instanceof Error ? error.message : String(error);
  return new ProblemError('export-not-written', { path, reason }, raw);
}
