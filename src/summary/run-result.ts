import type { RunModel, Span } from '../timeline/model.ts';

/** How a run ended, as far as its records tell. */
export type RunResult =
  | { readonly kind: 'running' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'ok' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'application-gone' }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'program-failed'; readonly code: number; readonly goCode: number }
  | { readonly kind: 'program-killed'; readonly signal: string; readonly goCode: number }
  | { readonly kind: 'tests-failed'; readonly goCode: number }
  | {
      readonly kind: 'tool-failed';
      readonly tool: string;
      readonly package: string;
      readonly goCode: number;
    }
  | { readonly kind: 'go-failed'; readonly goCode: number };

/**
 * Tells why a run ended as it did. `go run` returns 1 whatever code its program ended with, and
 * returns 1 for a compile error as well; the spans tell the two apart.
 * @param finished the recording is at its end, so that a run without one has lost it.
 */
export function resultOf(run: RunModel, finished: boolean): RunResult {
  const { end } = run;
  if (end === null) return { kind: finished ? 'lost' : 'running' };
  if (end.stopped === 'asked') return { kind: 'stopped' };
  if (end.stopped === 'application-gone') return { kind: 'application-gone' };
  if (end.signal !== null) return { kind: 'killed', signal: end.signal };
  if (end.exitCode === 0) return { kind: 'ok' };
  const goCode = end.exitCode ?? 1;

  const failed = run.spans.filter(hasFailed);
  const tool = failed.find((span) => span.start.tool !== 'program');
  if (tool !== undefined) {
    const { start } = tool;
    return { kind: 'tool-failed', tool: start.tool, package: start.package ?? start.tool, goCode };
  }
  const program = failed[0];
  if (program === undefined) return { kind: 'go-failed', goCode };
  if (run.start.verb === 'test') return { kind: 'tests-failed', goCode };
  const signal = program.end?.signal ?? null;
  return signal === null
    ? { kind: 'program-failed', code: program.end?.exitCode ?? 1, goCode }
    : { kind: 'program-killed', signal, goCode };
}

/**
 * Whether the build got through, so that a package that was not compiled was taken from the cache.
 * In a build that was stopped or failed it may as well not have been its turn.
 */
export function gotThrough(run: RunModel): boolean {
  const result = resultOf(run, true).kind;
  if (result === 'ok' || result.startsWith('program-') || result === 'tests-failed') return true;
  // Stopped or killed while the program ran. `go test` builds on while tests run.
  return run.start.verb !== 'test' && run.spans.some(({ start }) => start.tool === 'program');
}

function hasFailed({ end }: Span): boolean {
  return end !== null && ((end.exitCode ?? 0) !== 0 || end.signal !== null);
}

/** true for results that a person should look into. */
export function isFailure({ kind }: RunResult): boolean {
  return kind !== 'running' && kind !== 'ok' && kind !== 'stopped';
}
