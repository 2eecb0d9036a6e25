import * as z from 'zod';

/**
 * What a process of the build does; the colours of the timeline.
 * `go` the go command itself; `compile`, `link` Go's compiler and linker; `asm` the assembler, cgo and
 * the C compiler it calls; `program` what `go run` or `go test` started; `other` any other tool (vet,
 * cover, pack, …); `self` Buildoscope's own processes, the probe among them.
 */
export const processKinds = ['go', 'compile', 'asm', 'link', 'program', 'other', 'self'] as const;
export const processKindSchema = z.enum(processKinds);
export type ProcessKind = (typeof processKinds)[number];

/** The condition under which a Run was made; design: none of them touches the person's own cache but `mine`. */
export const cacheStates = ['cold', 'warm', 'cold-disk', 'mine'] as const;
export const cacheStateSchema = z.enum(cacheStates);
export type CacheState = (typeof cacheStates)[number];

/** Where a package comes from. `main` is the person's own module. */
export const origins = ['std', 'module', 'main'] as const;
export const originSchema = z.enum(origins);
export type Origin = (typeof origins)[number];

const toolKinds: Readonly<Record<string, ProcessKind>> = {
  go: 'go',
  compile: 'compile',
  asm: 'asm',
  cgo: 'asm',
  gcc: 'asm',
  'g++': 'asm',
  clang: 'asm',
  cc: 'asm',
  cc1: 'asm',
  cc1plus: 'asm',
  as: 'asm',
  collect2: 'link',
  ld: 'link',
  link: 'link',
  program: 'program',
  probe: 'self',
};

/** The kind of a tool by its base name (without `.exe`), as the probe or the process table names it. */
export function kindOfTool(name: string): ProcessKind {
  return Object.hasOwn(toolKinds, name) ? (toolKinds[name] ?? 'other') : 'other';
}
