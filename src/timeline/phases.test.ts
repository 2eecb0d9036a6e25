import { expect, it } from 'vitest';
import { runEnd, runOf, tool, toolEnd, toolStart } from '../testing/records.ts';
import type { RunModel } from './model.ts';
import { phasesOf } from './phases.ts';

function shown(run: RunModel): readonly string[] {
  return phasesOf(run).map(
    ({ phase, startMs, endMs, open }) => `${phase} ${startMs}-${endMs}${open ? ' open' : ''}`,
  );
}

const link = { tool: 'link', package: null };
const program = { tool: 'program', package: null };

it('goes through go run from loading to cleaning up, with the gaps left open', () => {
  const run = runOf([
    ...tool('c1', 50, 200),
    ...tool('a1', 150, 300, { tool: 'asm' }),
    ...tool('c2', 310, 400),
    ...tool('l', 410, 500, link),
    ...tool('p', 520, 600, program),
    runEnd(615),
  ]);
  expect(shown(run)).toEqual([
    'load 0-50',
    'compile 50-400',
    'link 410-500',
    'run 520-600',
    'cleanup 600-615',
  ]);
});

it('is only loading when everything comes from the cache', () => {
  expect(shown(runOf([runEnd(40)]))).toEqual(['load 0-40']);
  expect(shown(runOf([...tool('p', 30, 90, program), runEnd(91)]))).toEqual([
    'load 0-30',
    'run 30-90',
    'cleanup 90-91',
  ]);
});

it('lets compile, link and run of go test overlap', () => {
  const run = runOf(
    [
      ...tool('c1', 10, 20),
      ...tool('l1', 20, 30, link),
      ...tool('p1', 31, 60, program),
      ...tool('v', 40, 55, { tool: 'vet' }),
      ...tool('l2', 55, 65, link),
      ...tool('p2', 66, 70, program),
      runEnd(70),
    ],
    { verb: 'test' },
  );
  expect(shown(run)).toEqual(['load 0-10', 'compile 10-55', 'link 20-65', 'run 31-70']);
});

it('tells while it is recorded what still goes on', () => {
  const compiled = tool('c', 10, 20);
  const front = toolStart('c2', 35);
  expect(shown(runOf([]))).toEqual(['load 0-0 open']);
  expect(shown(runOf([...compiled, ...tool('c2', 21, 30)]))).toEqual([
    'load 0-10',
    'compile 10-30 open',
  ]);
  expect(shown(runOf([...compiled, toolStart('l', 22, link), front]))).toEqual([
    'load 0-10',
    'compile 10-35 open',
    'link 22-35 open',
  ]);
  const running = [...compiled, ...tool('l', 22, 25, link), toolStart('p', 26, program)];
  expect(shown(runOf(running, { verb: 'run' })).at(-1)).toBe('run 26-26 open');
  const after = [...running, toolEnd('p', 26, 40)];
  expect(shown(runOf(after, { verb: 'run' })).at(-1)).toBe('run 26-40');
});

it('closes what was killed at the end of its run', () => {
  expect(shown(runOf([toolStart('c', 10), runEnd(30, { stopped: 'asked' })]))).toEqual([
    'load 0-10',
    'compile 10-30',
  ]);
});
