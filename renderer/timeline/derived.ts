import { perRun, perRunAnd } from '../../src/timeline/per-run.ts';
import { rangeTotals } from '../../src/timeline/range-totals.ts';
import { type RunMatches, searchIndex, searchRun } from '../../src/timeline/search.ts';
import { cpuSeries } from '../../src/timeline/series.ts';

const indexOfRun = perRun(searchIndex);
/** What a search finds in a run; null: nothing is searched for. */
export const matchesOfRun = perRunAnd((run, query: string): RunMatches | null =>
  query.trim() === '' ? null : searchRun(indexOfRun(run), query),
);
export const totalsOfRun = perRunAnd((run, startMs: number, endMs: number) =>
  rangeTotals(run, { startMs, endMs }),
);
/** While a run grows it is drawn several times a second, so it gets as few points as its charts. */
const overviewBuckets = { ended: 240, live: 90 } as const;
/** The CPU of the whole run in few points, for the minimap. */
export const overviewOfRun = perRunAnd((run, startMs: number, endMs: number) =>
  cpuSeries(run, { startMs, endMs }, overviewBuckets[run.end === null ? 'live' : 'ended']),
);
