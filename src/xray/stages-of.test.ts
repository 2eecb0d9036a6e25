import { describe, expect, it } from 'vitest';
import { profileRecord } from '../testing/profiles.ts';
import { packageRecord, runOf, tool } from '../testing/records.ts';
import { createCaller, outside, stageOfStanding } from './attribute.ts';
import { stageFrom, stageOfPackage } from './stage-table.ts';
import { fewestSamples, shareErrorAtMost, stagesByGroup, stagesOf } from './stages-of.ts';

const c = 'cmd/compile/internal/';
const compile = `runtime.main main.main ${c}gc.Main`;
const backend = `${c}gc.compileFunctions.func3.1 ${c}ssagen.Compile`;

/** The stage of one stack, both by its profile and frame by frame as the flame graph goes. */
function stageOf(stack: string): string {
  const { stages } = stagesOf([{ profile: profileRecord('s', [`${stack}: 1`]) }]);
  const walked = stageOfStanding(stack.split(' ').reduce(createCaller(), outside));
  expect(stages.map(({ stage }) => stage)).toEqual([walked]);
  return walked;
}

describe('the stage of a stack', () => {
  it.each([
    [`${c}noder.LoadPackage.func1.1 ${c}syntax.Parse ${c}syntax.(*parser).next`, 'syntax'],
    [`${c}noder.LoadPackage.func1.1 os.Open`, 'syntax'],
    [`${compile} ${c}noder.LoadPackage ${c}noder.unified ${c}noder.writePkgStub`, 'ir'],
    [`${compile} ${c}noder.LoadPackage ${c}noder.unified ${c}noder.checkFiles f`, 'types'],
    [`${c}noder.checkFiles ${c}types2.(*Checker).Files ${c}importer.(*pkgReader).obj`, 'import'],
    [`${compile} ${c}inline/interleaved.DevirtualizeAndInlinePackage f`, 'inline'],
    // A body that is read because it is inlined belongs to inlining.
    [`${c}inline/interleaved.DevirtualizeAndInlinePackage ${c}noder.readBodies`, 'inline'],
    [`${compile} ${c}escape.Funcs ${c}escape.(*batch).walkAll`, 'escape'],
    [`${compile} ${c}gc.enqueueFunc ${c}gc.prepareFunc ${c}walk.Walk ${c}typecheck.Expr`, 'walk'],
    [`${backend} ${c}ssagen.buildssa ${c}ssagen.(*state).stmt`, 'ssa-build'],
    [`${backend} ${c}ssagen.buildssa ${c}ssa.Compile ${c}ssa.cse`, 'ssa-passes'],
    [`${backend} ${c}ssagen.buildssa ${c}ssa.Compile ${c}ssa.regalloc ${c}ssa.x`, 'regalloc'],
    [`${backend} ${c}ssagen.genssa`, 'machine'],
    [`${backend} ${c}objw.(*Progs).Flush cmd/internal/obj.Flushplist`, 'machine'],
    [`${compile} ${c}gc.dumpobj runtime.mallocgc`, 'object'],
    [`${backend} ${c}ssagen.buildssa ${c}ssa.Compile runtime.gcAssistAlloc f`, 'gc'],
    ['runtime.gcBgMarkWorker runtime.systemstack', 'gc'],
    ['runtime.mcall runtime.schedule', 'other'],
    [`${compile} ${c}gc.somethingNew`, 'other'],
    ['cmd/link/internal/ld.Main cmd/link/internal/ld.(*Link).loadlib f', 'link-load'],
    ['cmd/link/internal/ld.dwarfcompress.func1 compress/zlib.(*Writer).Write', 'link-debug'],
    ['cmd/link/internal/ld.Main cmd/link/internal/ld.asmb', 'link-asmb'],
    ['cmd/link/internal/ld.Main cmd/link/internal/ld.asmb2', 'link-write'],
    ['cmd/link/internal/ld.writeBlocks.func1 f', 'link-asmb'],
  ])('%s: %s', (stack, stage) => {
    expect(stageOf(stack)).toBe(stage);
  });

  it('is told by the innermost package when the outer end was cut off', () => {
    const visit = `${c}ir.Visit.func1 ${c}ir.DoChildren`;
    expect(stageOf(`${visit} ${c}noder.(*writer).expr ${c}types.NewPtr`)).toBe('ir');
    expect(stageOf(`${visit} ${c}inline.(*hairyVisitor).doNode`)).toBe('inline');
    expect(stageOf(`${visit} ${c}inline/inlheur.x ${c}ir.Visit`)).toBe('inline');
    expect(stageOf(visit)).toBe('other');
  });

  it('begins at a function and its closures, not at its namesakes', () => {
    expect(stageFrom(`${c}escape.Funcs`)).toBe('escape');
    expect(stageFrom(`${c}escape.Funcs.func2.1`)).toBe('escape');
    expect(stageFrom(`${c}escape.FuncsElsewhere`)).toBeNull();
    expect(stageFrom('cmd/link/internal/ld.asmb2')).toBe('link-write');
    expect(stageOfPackage(`${c}ssa.(*Func).x[go.shape.int]`)).toBe('ssa-passes');
    expect(stageOfPackage('example.com/ssa.f')).toBeNull();
  });
});

describe('sums', () => {
  const run = runOf([
    ...tool('1', 0, 10, { package: 'fmt' }),
    ...tool('2', 0, 10, { package: 'example.com/m' }),
    ...tool('3', 0, 10, { package: 'main [main.test]' }),
    ...tool('4', 0, 10, { tool: 'link', package: 'main' }),
    packageRecord('fmt'),
    packageRecord('example.com/m', { origin: 'module' }),
    packageRecord('main', { origin: 'main' }),
    profileRecord('1', [`${c}ssa.Compile: 5`, `${c}escape.Funcs: 2`, 'runtime.mcall: 1']),
    profileRecord('2', [`${c}ssa.Compile: 7`], { periodMs: 20 }),
    profileRecord('3', [`${c}walk.Walk: 3`]),
    profileRecord('4', ['cmd/link/internal/ld.deadcode: 4']),
    profileRecord('unknown', ['f: 100']),
  ]);

  it('has each sample in exactly one stage and one origin', () => {
    const groups = new Map(stagesByGroup(run).map(({ group, stages }) => [group, stages]));
    expect([...groups].map(([group, { samples }]) => [group, samples])).toEqual([
      ['whole', 22],
      ['std', 8],
      ['module', 7],
      ['main', 3],
      ['link', 4],
    ]);
    for (const { samples, cpuMs, stages } of groups.values()) {
      expect(stages.reduce((sum, each) => sum + each.samples, 0)).toBe(samples);
      expect(stages.reduce((sum, each) => sum + each.cpuMs, 0)).toBe(cpuMs);
    }
    expect(groups.get('whole')?.cpuMs).toBe(8 * 10 + 7 * 20 + 3 * 10 + 4 * 10);
    expect(groups.get('std')?.stages).toEqual([
      { stage: 'escape', samples: 2, cpuMs: 20 },
      { stage: 'ssa-passes', samples: 5, cpuMs: 50 },
      { stage: 'other', samples: 1, cpuMs: 10 },
    ]);
  });

  it('says how sure a share is', () => {
    expect(shareErrorAtMost(fewestSamples)).toBeCloseTo(0.098);
    expect(shareErrorAtMost(1)).toBeLessThanOrEqual(1);
  });
});
