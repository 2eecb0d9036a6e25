import { expect, test } from 'vitest';
import { partPackages, stageParts, timeByPart } from './stage-parts.ts';

test('the stages of a compile', () => {
  const times = timeByPart('compile', [
    { name: 'fe:init', durationMs: 1 },
    { name: 'fe:loadsys', durationMs: 2 },
    { name: 'fe:parse', durationMs: 4 },
    { name: 'fe:subtotal', durationMs: 7 },
    { name: 'be:compilefuncs', durationMs: 8 },
    { name: 'constructor', durationMs: 100 },
  ]);
  expect([...times]).toEqual([
    ['load', 3],
    ['parse', 4],
    ['compile', 8],
  ]);
});

test('the stages of a link, written as any version of Go writes them', () => {
  const times = timeByPart('link', [
    { name: 'Loadlib', durationMs: 10 },
    { name: 'deadcode', durationMs: 5 },
    { name: 'Dodata', durationMs: 3 },
    { name: 'toString', durationMs: 1 },
    { name: 'Asmb2', durationMs: 2 },
    { name: 'TotalTime', durationMs: 21 },
  ]);
  expect([...times]).toEqual([
    ['link-load', 10],
    ['link-reach', 5],
    ['link-layout', 4],
    ['link-write', 2],
  ]);
});

test('each part says where in the source of Go it is done', () => {
  for (const part of stageParts) expect(partPackages[part].length).toBeGreaterThan(0);
});
