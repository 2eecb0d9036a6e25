import type { Slide } from '../../../src/export/deck/slide.ts';
import { type ProcessKind, processKinds } from '../../../src/recording/kinds.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { packOfRun } from '../../timeline/drawing/derived.ts';
import { kindsOf } from '../../timeline/figures.ts';

/** The kinds of process that a slide's colours stand for, for its legend. */
export function kindsOnSlide(slide: Slide): readonly ProcessKind[] {
  if (slide.form !== 'timeline') return [];
  const byKind = slide.tracks.some((track) => ['phases', 'tools', 'cpu', 'ram'].includes(track));
  if (!byKind) return [];
  const seen = new Set<string>(slide.sides.flatMap(({ run }) => [...kindsIn(run, slide.window)]));
  return processKinds.filter((kind) => kind !== 'self' && seen.has(kind));
}

/** Those that worked in a part of a run. */
function kindsIn(run: RunModel, window: TimeWindow): ReadonlySet<string> {
  const { startMs: fromMs, endMs: toMs } = window;
  if (fromMs <= 0 && toMs >= run.frontMs) return kindsOf(run);
  const spans = packOfRun(run).spans.filter(
    ({ startMs, endMs }) => startMs < toMs && endMs > fromMs,
  );
  const { atMs, cpuMs } = run.samples;
  const worked = processKinds.filter((kind) =>
    cpuMs[kind]?.some((used, index) => {
      const at = atMs[index] ?? Number.NaN;
      return used > 0 && at >= fromMs && at <= toMs;
    }),
  );
  return new Set([...spans.map(({ kind }) => kind), ...worked]);
}
