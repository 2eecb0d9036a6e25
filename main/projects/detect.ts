import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, parse } from 'node:path';
import { type ProblemCode, ProblemError } from '../../src/problem.ts';
import { errorCode } from '../atomic-write.ts';
import { missingPath } from '../missing-path.ts';
import { driveTimeoutMs, withinTime } from '../time-limit.ts';
import { hasLibraries, hasMainPackage, isGoSource, packageOf } from './go-source.ts';

/** A Go project as it lies on the disk. */
export interface DetectedProject {
  readonly kind: 'folder' | 'file';
  /** What the person chose, links resolved. */
  readonly path: string;
  /** Folder in which commands run. */
  readonly dir: string;
  readonly name: string;
  readonly mainPackage: string;
  readonly buildOutput: string;
  readonly hasProgram: boolean;
  readonly hasLibraries: boolean;
}

/**
 * Looks at a folder or a single `.go` file. Throws ProblemError: `path-with-newline` (Go refuses such
 * paths), `no-such-folder`, `no-such-file`, `link-loop`, `not-a-go-project`, `cannot-read` (also when the drive doesn't answer).
 */
export function detectProject(path: string, limitMs = driveTimeoutMs): Promise<DetectedProject> {
  return withinTime(path, detect(path), limitMs);
}

async function detect(given: string): Promise<DetectedProject> {
  if (/[\n\r\0]/.test(given)) throw new ProblemError('path-with-newline', { path: given });
  const { path, info } = await look(given);
  // A link may lead to such a folder as well.
  if (/[\n\r]/.test(path)) throw new ProblemError('path-with-newline', { path });
  if (info.isDirectory()) return detectFolder(path);
  if (info.isFile() && extname(path) === '.go') return detectFile(path);
  throw new ProblemError('not-a-go-project', { path });
}

function problemFor(code: string | null, path: string): ProblemCode {
  if (code === 'ENOENT' || code === 'ENOTDIR') return missingPath(path);
  return code === 'ELOOP' ? 'link-loop' : 'cannot-read';
}

async function look(given: string): Promise<{ readonly path: string; readonly info: Stats }> {
  try {
    const path = await realpath(given);
    return { path, info: await stat(path) };
  } catch (error) {
    const raw = error instanceof Error ? error.message : null;
    throw new ProblemError(problemFor(errorCode(error), given), { path: given }, raw);
  }
}

async function detectFolder(path: string): Promise<DetectedProject> {
  const names = await readdir(path).catch((error: unknown) => {
    throw new ProblemError('cannot-read', { path }, String(error));
  });
  const isProject = names.some(
    (name) => name === 'go.mod' || name === 'go.work' || isGoSource(name),
  );
  if (!isProject) throw new ProblemError('not-a-go-project', { path });
  const found = (await hasMainPackage(path))
    ? ((await looseFile(path, names)) ?? '.')
    : await firstCommand(path);
  const mainPackage = found ?? '.';
  // The root of a drive has no name.
  const name = basename(path) || path;
  const isFolder = mainPackage === '.' || mainPackage.endsWith('.go');
  const program = isFolder ? basename(path) || 'program' : basename(mainPackage);
  return {
    kind: 'folder',
    path,
    dir: path,
    name,
    mainPackage,
    buildOutput: executable(program),
    hasProgram: found !== null,
    hasLibraries: await hasLibraries(path),
  };
}

/**
 * The only source file of a folder that is in no module: go takes it by its name, and not as `.` (`go.mod
 * file not found`). null: it is in a module, or there are several files.
 */
async function looseFile(path: string, names: readonly string[]): Promise<string | null> {
  const [only, ...others] = names.filter(isGoSource);
  if (only === undefined || others.length > 0) return null;
  for (let at = path; ; at = dirname(at)) {
    for (const name of ['go.mod', 'go.work']) {
      if ((await stat(join(at, name)).catch(() => null))?.isFile()) return null;
    }
    if (dirname(at) === at) return fileArgument(only);
  }
}

/** A name that begins with "-" would be taken as a flag. */
function fileArgument(name: string): string {
  return name.startsWith('-') ? `./${name}` : name;
}

/** `./cmd/NAME`, the first by name that is a program; the layout of most real tools. */
async function firstCommand(path: string): Promise<string | null> {
  const folder = join(path, 'cmd');
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    if (/[\n\r]/.test(name) || /^[._]/.test(name)) continue;
    if (await hasMainPackage(join(folder, name))) return `./cmd/${name}`;
  }
  return null;
}

async function detectFile(path: string): Promise<DetectedProject> {
  const name = basename(path);
  return {
    kind: 'file',
    path,
    dir: dirname(path),
    name,
    mainPackage: fileArgument(name),
    buildOutput: executable(parse(path).name),
    hasProgram: (await packageOf(path)) === 'main',
    hasLibraries: false,
  };
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
