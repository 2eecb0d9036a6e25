import * as z from 'zod';
import type { Origin } from '../recording/kinds.ts';

const packageSchema = z.object({
  ImportPath: z.string(),
  Name: z.string().default(''),
  Standard: z.boolean().default(false),
  Module: z
    .object({
      Path: z.string(),
      Version: z.string().optional(),
      Dir: z.string().optional(),
      Main: z.boolean().default(false),
    })
    .optional(),
  Dir: z.string().optional(),
  GoFiles: z.array(z.string()).default([]),
  Imports: z.array(z.string()).default([]),
});

/** The fields to ask of `go list -deps -json=…`. */
export const packageListFields = 'ImportPath,Name,Standard,Module,Dir,GoFiles,Imports';

/** A package as `go list` describes it. */
export interface GoPackage {
  readonly importPath: string;
  readonly name: string;
  readonly origin: Origin;
  readonly module: string | null;
  readonly version: string | null;
  /** Folder of the module's sources, if they are on this machine. */
  readonly moduleDir: string | null;
  /** Folder of the package's own sources. */
  readonly dir: string | null;
  /** Its files without tests, cgo and those left out by constraints. */
  readonly goFiles: readonly string[];
  readonly imports: readonly string[];
}

/**
 * The packages in the output of `go list -deps -json=…`: JSON objects one after the other, with no
 * comma between. What can't be read (cut output, a foreign object) is left out.
 */
export function parsePackageList(stdout: string): readonly GoPackage[] {
  const packages: GoPackage[] = [];
  for (const text of objectsIn(stdout)) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      continue;
    }
    const result = packageSchema.safeParse(value);
    if (!result.success) continue;
    const { ImportPath, Name, Standard, Module, Dir, GoFiles, Imports } = result.data;
    packages.push({
      importPath: ImportPath,
      name: Name,
      // Without a module and not of the standard library: files named on the command line, or GOPATH mode.
      origin: Standard ? 'std' : Module === undefined || Module.Main ? 'main' : 'module',
      module: Module?.Path ?? null,
      version: Module?.Version ?? null,
      moduleDir: Module?.Dir ?? null,
      dir: Dir ?? null,
      goFiles: GoFiles,
      imports: Imports,
    });
  }
  return packages;
}

/** The top-level objects of a text, in one pass; braces inside of strings don't count. */
function* objectsIn(text: string): Generator<string> {
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = depth > 0;
    } else if (character === '{') {
      if (depth++ === 0) start = at;
    } else if (character === '}' && depth > 0 && --depth === 0) {
      yield text.slice(start, at + 1);
    }
  }
}
