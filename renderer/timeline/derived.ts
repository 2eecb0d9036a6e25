import { perRun, perRunAnd } from '../../src/timeline/per-run.ts';
import { rangeTotals } from '../../src/timeline/range-totals.ts';
import { type RunMatches, searchIndex, searchRun } from '../../src/timeline/search.ts';
import { cpuOfRun, rateBucketsFor } from './drawing/derived.ts';

const indexOfRun = perRun(searchIndex);
/** What a search finds in a run; null: nothing is searched for. */
export const matchesOfRun = perRunAnd((run, query: string): RunMatches | null =>
  query.trim() === '' ? null : searchRun(indexOfRun(run), query),
);
export const totalsOfRun = perRunAnd((run, startMs: number, endMs: number) =>
  rangeTotals(run, { startMs, endMs }),
);
/** The CPU of the whole run, for the minimap: the points of its track, which are there where all of it is shown. */
export const overviewOfRun = perRunAnd((run, startMs: number, endMs: number, width: number) =>
  cpuOfRun(run, startMs, endMs, rateBucketsFor(run, width, endMs - startMs)),
);
