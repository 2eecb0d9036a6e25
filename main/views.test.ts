import { expect, it } from 'vitest';
import type { StoredView } from '../src/timeline/kept-view.ts';
import { viewOf, withView } from './views.ts';

const view = (startMs: number): StoredView => ({
  view: { startMs, endMs: startMs + 1 },
  selection: null,
  hiddenKinds: ['self'],
  hiddenOrigins: [],
  colorBy: 'kind',
  machineShown: false,
  folded: [],
  chosenRuns: {},
  layout: 'sides',
  zero: 'start',
});

it('keeps the latest view of each of the last fifty recordings', () => {
  let views = withView([], 'first', view(1));
  for (let index = 0; index < 49; index++) views = withView(views, `id${index}`, view(index));
  views = withView(views, 'id0', view(77));
  expect(views).toHaveLength(50);
  expect(viewOf(views, 'id0')?.view?.startMs).toBe(77);
  expect(viewOf(views, 'first')?.view?.startMs).toBe(1);
  views = withView(views, 'new', view(2));
  expect(views).toHaveLength(50);
  expect(viewOf(views, 'first')).toBeNull();
});
