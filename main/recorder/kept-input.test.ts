import { expect, it } from 'vitest';
import { KeptInput } from './kept-input.ts';

it('gives each run what is new, and all of what has ended', () => {
  const input = new KeptInput(3);
  input.add('early', false);
  expect(input.begin(false)).toEqual(['early']);
  input.add('typed', true);
  input.add('late', false);
  expect(input.begin(false)).toEqual(['late']);
  expect(input.begin(true)).toEqual(['early', 'typed', 'late']);
});

it('keeps nothing that no run will ask for', () => {
  const input = new KeptInput(1, 4);
  expect(input.begin(false)).toEqual([]);
  input.add('much too long', true);
  expect(input.isCut).toBe(false);
});

it('is bounded, and says so', () => {
  const input = new KeptInput(2, 6);
  input.begin(false);
  for (const text of ['abc', 'def', 'g']) input.add(text, true);
  expect(input.isCut).toBe(true);
  expect(input.begin(true)).toEqual(['abc', 'def']);
});
