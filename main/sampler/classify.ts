import { kindOfTool, type ProcessKind } from '../../src/recording/kinds.ts';

/** What is known of a process when it is given its kind. */
export interface ProcessFacts {
  /** The kernel's name of it, 15 bytes at most: the base name of what was executed. */
  readonly comm: string;
  /** Path of the executable with links resolved; null when it may not be read. */
  readonly exe: string | null;
  /** null: the supervisor is the parent. */
  readonly parentKind: ProcessKind | null;
  /** The parent is a probe that was told to run a program (`probe --exec`). */
  readonly underExecProbe: boolean;
  /** The supervisor's own executable. */
  readonly probeExe: string | null;
}

/** Helpers that the go command starts itself: version control and pkg-config. */
const helpers = new Set(['git', 'hg', 'svn', 'bzr', 'fossil', 'ssh', 'pkg-config', 'pkgconf']);
const compilers = /^(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+)(?:-[\d.]+)?$/;

/** The last part of a path of either kind, without `.exe`. */
export function baseName(path: string): string {
  return path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .replace(/\.exe$/i, '');
}

/**
 * The kind of a process of the build, from its name and its place in the tree. The probe's own word,
 * where there is one, outweighs it.
 */
export function classify(facts: ProcessFacts): ProcessKind {
  const { comm, exe, parentKind } = facts;
  const exeName = exe === null ? comm : baseName(exe);
  // The path of a zombie can't be read any more.
  if (exeName === 'probe' && (exe === null || exe === facts.probeExe)) return 'self';
  // What a person's program starts is a part of the program, whatever it is called.
  if (facts.underExecProbe || parentKind === 'program') return 'program';
  if (exe !== null && /[\\/]pkg[\\/]tool[\\/]/.test(exe)) return kindOfTool(exeName);
  // External linking: link starts gcc, which starts collect2 and ld.
  if (parentKind === 'link') return 'link';
  if (exeName === 'go') return 'go';
  // `go run` and `go test` start what they built from go's work folder, whatever its name.
  if (exe !== null && /[\\/]go-build\d+[\\/]/.test(exe)) return 'program';
  // gcc is usually a link to x86_64-linux-gnu-gcc-12: the name that was called comes first.
  for (const name of [comm, exeName]) {
    if (helpers.has(name)) return 'other';
    if (compilers.test(name)) return 'asm';
    const kind = kindOfTool(name);
    if (kind !== 'other' && kind !== 'self') return kind;
  }
  if (parentKind === 'self') return 'other';
  if (parentKind === 'go' || parentKind === null) return 'program';
  return parentKind;
}
