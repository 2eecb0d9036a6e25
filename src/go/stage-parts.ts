import type { Milliseconds } from '../units.ts';
import { isStageSum, type StageGroup, stageGroup } from './stages.ts';

/** The linker's stages, grouped for people, in the order in which it works. */
export const linkParts = [
  'link-load',
  'link-reach',
  'link-layout',
  'link-debug',
  'link-write',
] as const;
export type LinkPart = (typeof linkParts)[number];

/** A part of a compile or of a link, as it is named to a person. */
export type StagePart = Exclude<StageGroup, 'link'> | LinkPart;

export const stageParts: readonly StagePart[] = [
  'load',
  'parse',
  'inline',
  'escape',
  'compile',
  'object',
  ...linkParts,
];

/** From `cmd/link/internal/ld/main.go` (Go 1.19 to 1.27); what is not named here lays out the executable. */
const linkerStages: Readonly<Record<string, LinkPart>> = {
  libinit: 'link-load',
  computetlsoffset: 'link-load',
  archinit: 'link-load',
  loadlib: 'link-load',
  inittasks: 'link-load',
  linksetup: 'link-load',
  deadcode: 'link-reach',
  fieldtrack: 'link-reach',
  callgraph: 'link-reach',
  dwarfgeneratedebuginfo: 'link-debug',
  dwarfgeneratedebugsyms: 'link-debug',
  dwarfcompress: 'link-debug',
  asmb: 'link-write',
  gensymslate: 'link-write',
  asmb2: 'link-write',
  munmap: 'link-write',
  hostlink: 'link-write',
  flush: 'link-write',
  archive: 'link-write',
};

/** Packages of Go's own source in which each part is done; where a person can read on. */
export const partPackages: Readonly<Record<StagePart, readonly string[]>> = {
  load: ['cmd/compile/internal/gc', 'cmd/compile/internal/typecheck'],
  parse: [
    'cmd/compile/internal/syntax',
    'cmd/compile/internal/types2',
    'cmd/compile/internal/noder',
  ],
  inline: ['cmd/compile/internal/devirtualize', 'cmd/compile/internal/inline'],
  escape: ['cmd/compile/internal/escape'],
  compile: ['cmd/compile/internal/walk', 'cmd/compile/internal/ssagen', 'cmd/compile/internal/ssa'],
  object: ['cmd/compile/internal/gc', 'cmd/internal/obj'],
  'link-load': ['cmd/link/internal/ld', 'cmd/link/internal/loader'],
  'link-reach': ['cmd/link/internal/ld'],
  'link-layout': ['cmd/link/internal/ld', 'cmd/link/internal/sym'],
  'link-debug': ['cmd/link/internal/ld', 'cmd/internal/dwarf'],
  'link-write': ['cmd/link/internal/ld'],
};

/**
 * The time of each part of a compile or a link, from the stages that the tool itself timed; sums and
 * stages that nobody knows are left out. Parts without any stage are not there.
 */
export function timeByPart(
  tool: string,
  stages: readonly { readonly name: string; readonly durationMs: Milliseconds }[],
): ReadonlyMap<StagePart, Milliseconds> {
  const sums = new Map<StagePart, Milliseconds>();
  for (const { name, durationMs } of stages) {
    const part = partOf(tool, name);
    if (part !== null) sums.set(part, (sums.get(part) ?? 0) + durationMs);
  }
  return sums;
}

function partOf(tool: string, stage: string): StagePart | null {
  if (isStageSum(stage)) return null;
  if (tool === 'link') {
    const name = stage.toLowerCase();
    return (Object.hasOwn(linkerStages, name) ? linkerStages[name] : undefined) ?? 'link-layout';
  }
  const group = stageGroup(tool, stage);
  return group === 'link' ? null : group;
}
