import type { RunModel } from '../../src/timeline/model.ts';
import { pan } from './domain.ts';
import { packOfRun } from './drawing/derived.ts';
import { useTimelineStore } from './store.ts';

/** A time of a run, or one of its tools. */
export interface Moment {
  readonly run: string;
  readonly atMs: number;
  /** null: the time alone. */
  readonly span: string | null;
}

/** Brings a moment into view: its run is drawn, the cross-hair stands there, its tool is selected. */
export function showMoment(runs: readonly RunModel[], moment: Moment): void {
  const run = runs.find((each) => each.start.run === moment.run);
  if (run === undefined) return;
  const store = useTimelineStore.getState();
  const repeated = runs.some((each) => each !== run && each.start.side === run.start.side);
  if (repeated) store.chooseRun(run.start.side, moment.run);
  const packed = packOfRun(run).spans.find(({ span }) => span.start.span === moment.span);
  if (packed !== undefined) {
    const { startMs, endMs } = packed;
    store.reveal({ ref: { run: moment.run, span: packed.span.start.span }, startMs, endMs });
    return;
  }
  const { view, domain, zeros } = store;
  const atMs = moment.atMs - (zeros[moment.run] ?? 0);
  if (view !== null && (atMs < view.startMs || atMs > view.endMs)) {
    store.setView(pan(view, atMs - (view.startMs + view.endMs) / 2, domain));
  }
  store.setCursor(atMs, null);
}
