import { expect, it } from 'vitest';
import { profileRecord } from '../../src/testing/profiles.ts';
import { type FlameNode, flameTree } from '../../src/xray/flame-tree.ts';
import { flameStart, flameStep } from './flame-store.ts';

const profile = profileRecord('1', ['main a b: 2']);
const { nodes } = flameTree([{ profile, tool: 'compile', package: 'p', origin: null }]);
const node = (name: string): FlameNode => {
  const found = nodes.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

it('zooms in and goes back the same way', () => {
  const a = flameStep(flameStart, { kind: 'zoom', node: node('a') });
  const b = flameStep(a, { kind: 'zoom', node: node('b') });
  expect(flameStep(b, { kind: 'zoom', node: node('b') })).toEqual(b);
  const back = flameStep(b, { kind: 'back' });
  expect(back.zooms).toEqual([node('a')]);
  // The frame that was left is where the keys go on from.
  expect(back.at).toBe(node('b'));
  expect(flameStep(flameStep(back, { kind: 'back' }), { kind: 'back' }).zooms).toEqual([]);
  expect(flameStep(b, { kind: 'whole' })).toEqual({ zooms: [], at: node('b') });
  expect(flameStep(b, { kind: 'move', node: node('main') }).zooms).toEqual(b.zooms);
});
