import { expect, it } from 'vitest';
import { unmeasuredResources } from '../recording/resources.ts';
import { modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { fold } from '../timeline/model.ts';
import { compareSides } from './table.ts';

function sideRun(run: string, wallMs: number, exitCode = 0) {
  const side = run.charAt(0);
  const tree = { ...unmeasuredResources, readBytes: 0 };
  const linked = tool(`l${run}`, 1, 1 + wallMs / 10, { run, tool: 'link' }, { run });
  return [runStart({ run, side }), ...linked, runEnd(wallMs, { run, exitCode, tree })];
}

it('sets medians of the sides against each other', () => {
  const model = modelOf(
    ['A1', 'A2', 'A3'].flatMap((run, index) => sideRun(run, [100, 500, 200][index] ?? 0)),
  );
  const both = fold(model, [...sideRun('B1', 300, 1), ...sideRun('B2', 500)]);
  const { sides, rows } = compareSides(both);
  expect(sides).toEqual(['A', 'B']);
  const row = (metric: string) => rows.find((entry) => entry.metric === metric);
  expect(row('wall')).toEqual({ metric: 'wall', values: [200, 400], ratio: 2 });
  expect(row('link')).toEqual({ metric: 'link', values: [20, 40], ratio: 2 });
  expect(row('exit')).toEqual({ metric: 'exit', values: ['0', '1 · 0'], ratio: null });
  expect(row('read')).toEqual({ metric: 'read', values: [0, 0], ratio: null });
  expect(row('cpu')).toEqual({ metric: 'cpu', values: [null, null], ratio: null });
});

it('leaves out a run that goes on, and gives one side no ratio', () => {
  const { sides, rows } = compareSides(modelOf([...sideRun('A1', 100), runStart({ run: 'A2' })]));
  expect(sides).toEqual(['A']);
  expect(rows[0]).toEqual({ metric: 'wall', values: [100], ratio: null });
});
