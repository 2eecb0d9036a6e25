import type { XrayStage } from './stage-table.ts';

/** Packages of Go's own source in which each stage is done; where a person can read on. */
export const xrayPackages: Readonly<Record<XrayStage, readonly string[]>> = {
  start: ['cmd/compile/internal/typecheck', 'cmd/compile/internal/ssagen'],
  syntax: ['cmd/compile/internal/syntax'],
  import: ['cmd/compile/internal/importer'],
  types: ['cmd/compile/internal/types2'],
  ir: ['cmd/compile/internal/noder'],
  inline: ['cmd/compile/internal/inline', 'cmd/compile/internal/devirtualize'],
  escape: ['cmd/compile/internal/escape'],
  walk: ['cmd/compile/internal/walk'],
  'ssa-build': ['cmd/compile/internal/ssagen'],
  'ssa-passes': ['cmd/compile/internal/ssa'],
  regalloc: ['cmd/compile/internal/ssa (regalloc.go)'],
  machine: ['cmd/compile/internal/ssagen', 'cmd/internal/obj'],
  object: ['cmd/compile/internal/gc', 'cmd/compile/internal/reflectdata', 'cmd/internal/obj'],
  'link-load': ['cmd/link/internal/ld', 'cmd/link/internal/loader'],
  'link-reach': ['cmd/link/internal/ld (deadcode.go)'],
  'link-debug': ['cmd/link/internal/ld (dwarf.go)', 'cmd/internal/dwarf'],
  'link-pclntab': ['cmd/link/internal/ld (pcln.go)'],
  'link-layout': ['cmd/link/internal/ld (data.go)'],
  'link-asmb': ['cmd/link/internal/ld (asmb.go)'],
  'link-write': ['cmd/link/internal/ld'],
  gc: ['runtime'],
  other: [],
};
