import { describe, expect, it } from 'vitest';
import { run } from '../../src/testing/runs.ts';
import { isDue } from './use-turn.ts';

describe('isDue', () => {
  it('draws each chart once in three states of a run that grows', () => {
    const shown = run('build', null);
    for (let index = 0; index < 5; index += 1) {
      const states = [run('build', null), run('build', null), run('build', null)];
      for (const turn of [0, 1, 2] as const) {
        expect(states.map((state) => isDue(shown, state, turn)).filter(Boolean)).toHaveLength(1);
      }
    }
  });

  it('draws all charts of a run that ended, and of another run, at once', () => {
    const shown = run('build', null);
    const other = { ...shown, start: { ...shown.start, run: 'B1' } };
    for (const turn of [0, 1, 2] as const) {
      expect(isDue(shown, run('build', {}), turn)).toBe(true);
      expect(isDue(shown, other, turn)).toBe(true);
    }
  });
});
