import { describe, expect, it } from 'vitest';
import { profileRecord } from '../testing/profiles.ts';
import {
  flameRows,
  neighbourOf,
  packageOfFunction,
  pathTo,
  rectAt,
  shortFunctionName,
} from './flame-layout.ts';
import { type FlameNode, flameTree, functionTotals, searchFlame } from './flame-tree.ts';
import type { ToolProfile } from './tool-profiles.ts';

function profile(name: string, stacks: readonly string[]): ToolProfile {
  return { profile: profileRecord(name, stacks), tool: 'compile', package: name, origin: 'std' };
}

const profiles = [
  profile('p', ['main a: 6', 'main a b: 3', 'main c: 1']),
  profile('q', ['main c: 9', 'main a b a: 1', 'x cmd/compile/internal/ssa.regalloc y: 20']),
];
const tree = flameTree(profiles);

function nodeAt(path: string): FlameNode {
  const found = tree.nodes.find(
    (node) =>
      pathTo(node)
        .map((each) => each.name)
        .join(' ') === path,
  );
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

describe('the tree of calls', () => {
  it('merges the stacks of all profiles', () => {
    expect(tree.samples).toBe(40);
    expect(tree.cpuMs).toBe(400);
    expect(tree.depth).toBe(4);
    expect(tree.roots.map((node) => [node.name, node.samples])).toEqual([
      ['main', 20],
      ['x', 20],
    ]);
    expect(nodeAt('main a')).toMatchObject({ samples: 10, ownSamples: 6 });
    expect(tree.nodes.reduce((sum, node) => sum + node.ownSamples, 0)).toBe(40);
    for (const node of tree.nodes) {
      const inside = node.children.reduce((sum, child) => sum + child.samples, 0);
      expect(node.samples).toBe(inside + node.ownSamples);
    }
  });

  it('takes the part that is asked for', () => {
    expect(flameTree(profiles, (each) => each.package === 'p').samples).toBe(10);
    expect(flameTree([]).roots).toEqual([]);
  });

  it('colours a frame by the stage that it stands in', () => {
    expect(nodeAt('x').stage).toBe('other');
    expect(nodeAt('x cmd/compile/internal/ssa.regalloc y').stage).toBe('regalloc');
  });

  it('finds functions, and counts a sample once', () => {
    expect(searchFlame(tree, '  ')).toBeNull();
    const found = searchFlame(tree, 'A');
    // main, a, and cmd/compile/…; a below main is counted with it.
    expect(found?.functions).toBe(3);
    expect(found?.samples).toBe(40);
    expect(searchFlame(tree, 'b')?.samples).toBe(4);
    expect(searchFlame(tree, 'nowhere')).toMatchObject({ functions: 0, samples: 0 });
  });

  it('sums a function over its places, itself within itself once', () => {
    const totals = functionTotals(tree.roots);
    expect(totals.find(({ name }) => name === 'a')).toEqual({
      name: 'a',
      samples: 10,
      ownSamples: 7,
      cpuMs: 100,
    });
    expect(totals[0]?.samples).toBe(20);
    expect(totals.reduce((sum, each) => sum + each.ownSamples, 0)).toBe(40);
  });
});

describe('the drawing', () => {
  it('gives each frame the width of its share', () => {
    const rows = flameRows(tree, null, 400);
    expect(rows[0]?.map(({ x, width }) => [x, width])).toEqual([
      [0, 200],
      [200, 200],
    ]);
    const a = rows[1]?.find(({ node }) => node.name === 'a');
    expect([a?.x, a?.width]).toEqual([0, 100]);
  });

  it('leaves out what is narrower than a pixel', () => {
    const drawn = flameRows(tree, null, 36).flat();
    expect(drawn.every(({ width }) => width >= 1)).toBe(true);
    expect(drawn.some(({ node }) => node === nodeAt('main a b a'))).toBe(false);
  });

  it('zooms into a frame, its callers above it', () => {
    const rows = flameRows(tree, nodeAt('main a'), 400);
    expect(rows[0]?.map(({ node, width, above }) => [node.name, width, above])).toEqual([
      ['main', 400, true],
    ]);
    expect(rows[1]?.map(({ node, width, above }) => [node.name, width, above])).toEqual([
      ['a', 400, false],
    ]);
    expect(rows[2]?.[0]?.width).toBeCloseTo(160);
  });

  it('finds the frame at a place and the ones beside it', () => {
    const rows = flameRows(tree, null, 400);
    expect(rectAt(rows[0] ?? [], 199.9)?.node.name).toBe('main');
    expect(rectAt(rows[0] ?? [], 200)?.node.name).toBe('x');
    expect(rectAt(rows[0] ?? [], 401)).toBeNull();
    expect(rectAt(rows[2] ?? [], 150)).toBeNull();
    const main = nodeAt('main');
    expect(neighbourOf(rows, main, 'right')).toBe(nodeAt('x'));
    expect(neighbourOf(rows, main, 'left')).toBeNull();
    expect(neighbourOf(rows, main, 'in')?.name).toBe('a');
    expect(neighbourOf(rows, nodeAt('main a'), 'out')).toBe(main);
    expect(neighbourOf(rows, main, 'out')).toBeNull();
  });

  it('shortens names', () => {
    expect(shortFunctionName('cmd/compile/internal/ssa.(*regAllocState).x')).toBe(
      'ssa.(*regAllocState).x',
    );
    expect(shortFunctionName('slices.f[go.shape.*a/b.c]')).toBe('slices.f[go.shape.*a/b.c]');
    expect(packageOfFunction('cmd/compile/internal/ssa.(*x).y')).toBe('cmd/compile/internal/ssa');
    expect(packageOfFunction('aeshashbody')).toBe('aeshashbody');
  });
});
