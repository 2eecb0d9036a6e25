import { describe, expect, it } from 'vitest';
import { run } from '../../src/testing/runs.ts';
import { nextTurns } from './turns.ts';

const groups = ['cpu', 'ram', 'io'] as const;

describe('nextTurns', () => {
  it('draws each group once in three states of a run that grows', () => {
    const first = run('build', null);
    let shown = nextTurns([], [first]);
    expect(shown).toEqual([{ cpu: first, ram: first, io: first }]);
    for (let round = 0; round < 3; round += 1) {
      const drawn = [0, 1, 2].map(() => {
        const state = run('build', null);
        shown = nextTurns(shown, [state]);
        expect(nextTurns(shown, [state])).toBe(shown);
        return groups.filter((group) => shown[0]?.[group] === state);
      });
      expect(drawn.flat().sort()).toEqual([...groups].sort());
      expect(drawn.every(({ length }) => length === 1)).toBe(true);
    }
  });

  it('draws all charts of a run that ended, and of another run, at once', () => {
    const shown = nextTurns([], [run('build', null)]);
    const ended = run('build', {});
    const all = nextTurns(shown, [ended]);
    expect(all).toEqual([{ cpu: ended, ram: ended, io: ended }]);
    expect(nextTurns(all, [ended])).toBe(all);
    const growing = run('run', null);
    const other = { ...growing, start: { ...growing.start, run: 'B1' } };
    expect(nextTurns(all, [ended, other])).toEqual([all[0], { cpu: other, ram: other, io: other }]);
  });
});
