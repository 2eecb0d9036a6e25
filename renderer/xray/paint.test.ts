import { expect, it } from 'vitest';
import { createTranslator } from '../../src/i18n/translator.ts';
import { profileRecord } from '../../src/testing/profiles.ts';
import { flameTree } from '../../src/xray/flame-tree.ts';
import { flamePaints } from './paint.ts';
import { shareText } from './share-text.ts';

const c = 'cmd/compile/internal/';
const many = Array.from({ length: 12 }, (_, index) => `main.main p${index}.f: ${20 - index}`);
const profile = profileRecord('1', [`main.main ${c}ssa.regalloc ${c}ssa.x: 30`, ...many]);
const tree = flameTree([{ profile, tool: 'compile', package: 'p', origin: null }]);
const node = (name: string) => {
  const found = tree.nodes.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

it('paints frames by the stage that they stand in', () => {
  const { of, legend } = flamePaints(tree, 'stage');
  expect(of(node(`${c}ssa.x`)).stage).toBe('regalloc');
  expect(legend.map(({ stage }) => stage)).toEqual(['regalloc', 'other']);
});

it('gives the heaviest packages colours of their own', () => {
  const { of, legend } = flamePaints(tree, 'package');
  expect(of(node(`${c}ssa.x`)).package).toBe(`${c}ssa`);
  expect(of(node('p0.f')).package).toBe('p0');
  expect(of(node('p11.f')).package).toBeNull();
  expect(new Set(legend.map(({ fill }) => fill)).size).toBe(10);
  expect(legend.at(-1)?.package).toBeNull();
});

it('never tells a share that is there as none', () => {
  const t = createTranslator('en');
  expect(shareText(t, 0.0002)).toBe('< 0.1%');
  expect(shareText(t, 0.25)).toBe('25%');
  expect(shareText(t, 0)).toBe('0%');
});
