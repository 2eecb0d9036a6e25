import type { PathStep } from '../../src/timeline/critical-path.ts';
import type { Span } from '../../src/timeline/model.ts';
import type { Milliseconds } from '../../src/units.ts';

/** Consecutive tools of one package on the critical path, as one line. */
export interface PathRow {
  readonly package: string;
  readonly tool: string;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  readonly waitedFor: PathStep['waitedFor'];
  /** From the end of the line before to the start of this one. */
  readonly gapMs: Milliseconds;
  /** How many tools stand in this line. */
  readonly tools: number;
  /** The one of them that took longest: what a click selects. */
  readonly longest: Span;
}

/** The critical path with the tools of one package that follow one another put together; links stay alone. */
export function pathRows(steps: readonly PathStep[]): readonly PathRow[] {
  const rows: PathRow[] = [];
  let longestMs = 0;
  for (const step of steps) {
    const { span, startMs, endMs } = step;
    const { tool, package: name } = span.start;
    const last = rows.at(-1);
    const joins = last?.package === name && last.tool !== 'link' && tool !== 'link';
    if (last === undefined || !joins) {
      const { waitedFor, gapMs } = step;
      rows.push({
        package: name ?? tool,
        tool,
        startMs,
        endMs,
        waitedFor,
        gapMs,
        tools: 1,
        longest: span,
      });
      longestMs = endMs - startMs;
    } else {
      const longer = endMs - startMs > longestMs;
      if (longer) longestMs = endMs - startMs;
      const longest = longer ? span : last.longest;
      rows[rows.length - 1] = { ...last, endMs, tools: last.tools + 1, longest };
    }
  }
  return rows;
}
