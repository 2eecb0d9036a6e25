/**
 * The textbook's stages, as X-ray parts them: those of the compiler, those of the linker, and what both
 * have. `gc` is the tool's own garbage collection; `other` is what no stage can be told for: the Go
 * runtime's scheduler, and stacks whose outer end was cut off (Go keeps the innermost 64 frames).
 */
export const compileStages = [
  'start',
  'syntax',
  'import',
  'types',
  'ir',
  'inline',
  'escape',
  'walk',
  'ssa-build',
  'ssa-passes',
  'regalloc',
  'machine',
  'object',
] as const;
export const linkStages = [
  'link-load',
  'link-reach',
  'link-debug',
  'link-pclntab',
  'link-layout',
  'link-asmb',
  'link-write',
] as const;
export const xrayStages = [...compileStages, ...linkStages, 'gc', 'other'] as const;
export type XrayStage = (typeof xrayStages)[number];

const cmd = 'cmd/compile/internal/';
const ld = 'cmd/link/internal/ld.';

/**
 * The functions at which a stage begins; what they call belongs to it until another one of them is
 * called. From cmd/compile/internal/gc/main.go, noder/unified.go, ssagen/pgen.go and
 * cmd/link/internal/ld/main.go of Go 1.26.8, with the names of 1.19 to 1.25 where they differed. A
 * stage's closures (`F.func1`) count as the function itself: the linker compresses DWARF and writes
 * blocks in such goroutines.
 */
const entries: Readonly<Record<Exclude<XrayStage, 'other'>, readonly string[]>> = {
  start: [
    `${cmd}ssagen.InitTables`,
    `${cmd}ssagen.InitConfig`,
    `${cmd}ssagen.InitEnv`,
    `${cmd}typecheck.InitUniverse`,
    `${cmd}typecheck.InitRuntime`,
    `${cmd}rttype.Init`,
  ],
  // LoadPackage opens and parses each file in a goroutine of its own; what else it does is below.
  syntax: [`${cmd}syntax.Parse`, `${cmd}noder.LoadPackage`],
  import: [`${cmd}noder.(*gcimports).ImportFrom`, `${cmd}noder.readImportFile`],
  types: [`${cmd}noder.checkFiles`, `${cmd}types2.(*Checker).Files`],
  ir: [
    `${cmd}noder.unified`,
    `${cmd}noder.writePkgStub`,
    `${cmd}noder.check2`,
    `${cmd}noder.MakeWrappers`,
    `${cmd}bloop.BloopWalk`,
    `${cmd}loopvar.ForCapture`,
    `${cmd}pkginit.MakeTask`,
    `${cmd}deadlocals.Funcs`,
  ],
  inline: [
    `${cmd}inline/interleaved.DevirtualizeAndInlinePackage`,
    `${cmd}inline.InlinePackage`,
    `${cmd}devirtualize.Func`,
    `${cmd}devirtualize.ProfileGuided`,
    `${cmd}pgoir.New`,
    `${cmd}pgo.New`,
  ],
  escape: [`${cmd}escape.Funcs`, `${cmd}slice.Funcs`],
  walk: [`${cmd}walk.Walk`, `${cmd}gc.enqueueFunc`],
  'ssa-build': [`${cmd}ssagen.buildssa`],
  'ssa-passes': [`${cmd}ssa.Compile`],
  regalloc: [`${cmd}ssa.regalloc`],
  machine: [
    `${cmd}ssagen.Compile`,
    `${cmd}ssagen.genssa`,
    `${cmd}objw.(*Progs).Flush`,
    'cmd/internal/obj.Flushplist',
  ],
  object: [
    `${cmd}gc.dumpobj`,
    `${cmd}gc.dumpdata`,
    `${cmd}gc.dumpGlobal`,
    `${cmd}reflectdata.WriteRuntimeTypes`,
    `${cmd}reflectdata.WriteBasicTypes`,
    `${cmd}staticinit.AddKeepRelocations`,
    'cmd/internal/obj.(*Link).NumberSyms',
    'cmd/internal/obj.(*DwarfFixupTable).Finalize',
  ],
  'link-load': [`${ld}libinit`, `${ld}(*Link).loadlib`, `${ld}(*Link).inittasks`],
  'link-reach': [`${ld}deadcode`, `${ld}fieldtrack`],
  'link-debug': [
    `${ld}dwarfGenerateDebugInfo`,
    `${ld}dwarfGenerateDebugSyms`,
    `${ld}(*dwctxt).dwarfGenerateDebugSyms`,
    `${ld}dwarfcompress`,
  ],
  'link-pclntab': [
    `${ld}(*Link).pclntab`,
    `${ld}(*Link).findfunctab`,
    `${ld}(*Link).findContainerSyms`,
  ],
  'link-layout': [
    'linksetup',
    'dostrdata',
    'callgraph',
    'doStackCheck',
    'mangleTypeSym',
    'doelf',
    'domacho',
    'dope',
    'windynrelocsyms',
    'textbuildid',
    'setArchSyms',
    'addexport',
    'textaddress',
    'typelink',
    'buildinfo',
    'symtab',
    'dodata',
    'address',
    'layout',
  ].map((name) => `${ld}(*Link).${name}`),
  'link-asmb': [`${ld}asmb`, `${ld}writeBlocks`, `${ld}writeParallel`, `${ld}asmbfips`],
  'link-write': [
    `${ld}asmb2`,
    `${ld}(*OutBuf).Mmap`,
    `${ld}(*OutBuf).Close`,
    `${ld}(*Link).hostlink`,
    `${ld}(*Link).archive`,
  ],
  // Background workers, and what an allocation or a pointer write has to do for the collector.
  gc: [
    'runtime.gcBgMarkWorker',
    'runtime.gcAssistAlloc',
    'runtime.gcStart',
    'runtime.gcMarkDone',
    'runtime.gcMarkTermination',
    'runtime.gcSweep',
    'runtime.bgsweep',
    'runtime.bgscavenge',
    'runtime.deductSweepCredit',
    'runtime.(*sweepLocked).sweep',
    'runtime.(*mheap).reclaim',
    'runtime.wbBufFlush',
  ],
};

const stageByEntry = new Map<string, XrayStage>();
for (const stage of xrayStages) {
  if (stage !== 'other') for (const name of entries[stage]) stageByEntry.set(name, stage);
}

/** Where the packages of a stage are its own, so that a stack without its outer end can still be told. */
const stageByPackage: ReadonlyMap<string, XrayStage> = new Map<string, XrayStage>([
  ['syntax', 'syntax'],
  ['importer', 'import'],
  ['types2', 'types'],
  ['noder', 'ir'],
  ['deadlocals', 'ir'],
  ['loopvar', 'ir'],
  ['inline', 'inline'],
  ['inline/interleaved', 'inline'],
  ['inline/inlheur', 'inline'],
  ['devirtualize', 'inline'],
  ['escape', 'escape'],
  ['slice', 'escape'],
  ['walk', 'walk'],
  ['ssagen', 'ssa-build'],
  ['ssa', 'ssa-passes'],
  ['liveness', 'machine'],
  ['objw', 'machine'],
  ['reflectdata', 'object'],
]);

/** The stage that begins at a function, itself or through one of its closures; null: none does. */
export function stageFrom(name: string): XrayStage | null {
  const direct = stageByEntry.get(name);
  if (direct !== undefined) return direct;
  // Reading what other packages export goes on, piece by piece, while the types are checked.
  if (name.startsWith(`${cmd}importer.`)) return 'import';
  const closure = /\.(?:func|gowrap|deferwrap)\d|-range\d/.exec(name);
  return closure === null ? null : (stageByEntry.get(name.slice(0, closure.index)) ?? null);
}

/** The stage to which all of a function's package belongs; null: it is used by several. */
export function stageOfPackage(name: string): XrayStage | null {
  if (!name.startsWith(cmd)) return null;
  const path = name.slice(cmd.length);
  return stageByPackage.get(path.slice(0, path.indexOf('.', path.lastIndexOf('/') + 1))) ?? null;
}
