import type { RunEndRecord, RunStartRecord } from '../recording/records.ts';
import type { RunModel, Span } from '../timeline/model.ts';
import { runEnd, runOf, toolEnd, toolStart } from './records.ts';

/** A tool that ended, for tests of what is derived from spans. */
export function span(tool: string, exitCode: number | null, signal: string | null = null): Span {
  const ofPackage = tool === 'program' ? null : 'shop/price';
  return {
    start: toolStart(tool, 0, { tool, package: ofPackage, path: `/${tool}` }),
    files: [],
    end: toolEnd(tool, 0, 1, { exitCode, signal }),
  };
}

/** A run with what matters to a test; `end` null: it is under way. */
export function run(
  verb: RunStartRecord['verb'],
  end: Partial<RunEndRecord> | null,
  spans: readonly Span[] = [],
): RunModel {
  const model = runOf(end === null ? [] : [runEnd(1, end)], {
    verb,
    command: ['go', verb, '.'],
    project: 'shop',
    dir: '/shop',
    workRoot: '/w',
  });
  return { ...model, spans, frontMs: 1 };
}
