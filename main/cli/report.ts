import { compareSides } from '../../src/compare/table.ts';
import { type RunSummary, summarize } from '../../src/summary/summary.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

/** What `--json` prints: one summary for a single Run, otherwise all runs, compared if there are sides. */
export function reportOf(model: RecordingModel): RunSummary | Readonly<Record<string, unknown>> {
  const runs = model.runs.map(summarize);
  const first = runs[0];
  const sides = new Set(runs.map((run) => run.side));
  if (runs.length === 1 && first !== undefined) return first;
  return sides.size < 2 ? { runs } : { runs, comparison: comparisonOf(model) };
}

const metricNames = {
  wall: 'wallMs',
  cpu: 'cpuMs',
  'peak-ram': 'peakRssBytes',
  read: 'readBytes',
  'from-disk': 'diskReadBytes',
  written: 'writtenBytes',
  link: 'linkMs',
  binary: 'binaryBytes',
} as const;

function comparisonOf(model: RecordingModel) {
  const { sides, rows } = compareSides(model);
  const ended = (side: string) =>
    model.runs.filter((run) => run.start.side === side && run.end !== null).length;
  const metrics: Record<string, unknown> = {};
  for (const row of rows) {
    const name = Object.entries(metricNames).find(([metric]) => metric === row.metric)?.[1];
    if (name === undefined) continue;
    metrics[name] = {
      ...Object.fromEntries(
        sides.map((side, index) => [side, { n: ended(side), median: row.values[index] ?? null }]),
      ),
      ratio: row.ratio,
    };
  }
  return { sides, metrics };
}
