import { compare } from '../compare/compare.ts';
import { type ComparedMetric, type Comparison, metricIds } from '../compare/comparison.ts';
import { metricValue } from '../compare/metrics.ts';
import { stageGroups } from '../go/stages.ts';
import { summarize } from '../summary/summary.ts';
import type { RecordingModel, RunModel } from '../timeline/model.ts';
import { type Cell, type Column, type DataTable, dataTable } from './table.ts';

/** A row of the summary: about a run, or about a side's runs together. */
interface SummaryRow {
  readonly row: string;
  readonly side: string;
  readonly run: RunModel | null;
  readonly counts: boolean | null;
  readonly metric: (metric: (typeof metricIds)[number]) => Cell;
}

/**
 * What the runs came to, one row each (`row` is `run`); below them for each side the median with its
 * 95 % interval (`median`, `ci95Low`, `ci95High`), and for each further side its ratio to the first with
 * that interval and the verdict (`ratio`, `ratioCi95Low`, `ratioCi95High`, `verdict`). `counts`: the
 * run's figures are among those that the medians are of.
 */
export function summaryTable(model: RecordingModel): DataTable {
  const comparison = compare(model);
  const counted = new Set(comparison.sides.flatMap(({ comparable }) => comparable));
  const runs = model.runs.map(
    (run): SummaryRow => ({
      row: 'run',
      side: run.start.side,
      run,
      counts: counted.has(run),
      metric: (metric) => toNanoseconds(metricValue(metric, run)),
    }),
  );
  return dataTable(summaryColumns, [...runs, ...sideRows(comparison)]);
}

/** Differences of times leave digits that nobody measured. */
function toNanoseconds(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

function sideRows({ sides, metrics }: Comparison): readonly SummaryRow[] {
  const byId = new Map(metrics.map((metric) => [metric.metric, metric]));
  return sides.flatMap(({ side }, index) => {
    const rowOf = (row: string, cellOf: (metric: ComparedMetric) => Cell): SummaryRow => ({
      row,
      side,
      run: null,
      counts: null,
      metric: (id) => {
        const metric = byId.get(id);
        return metric === undefined ? null : cellOf(metric);
      },
    });
    const spread = (metric: ComparedMetric) => metric.values[index] ?? null;
    const ratio = (metric: ComparedMetric) => metric.ratios[index - 1] ?? null;
    const own = [
      rowOf('median', (metric) => spread(metric)?.median ?? null),
      rowOf('ci95Low', (metric) => spread(metric)?.ci95?.[0] ?? null),
      rowOf('ci95High', (metric) => spread(metric)?.ci95?.[1] ?? null),
    ];
    if (index === 0) return own;
    return [
      ...own,
      rowOf('ratio', (metric) => ratio(metric)?.ratio ?? null),
      rowOf('ratioCi95Low', (metric) => ratio(metric)?.ci95?.[0] ?? null),
      rowOf('ratioCi95High', (metric) => ratio(metric)?.ci95?.[1] ?? null),
      rowOf('verdict', (metric) => ratio(metric)?.verdict ?? null),
    ];
  });
}

const ofRun =
  (cell: (run: RunModel) => Cell) =>
  ({ run }: SummaryRow): Cell =>
    run === null ? null : cell(run);

const summaryColumns: readonly Column<SummaryRow>[] = [
  ['row', ({ row }) => row],
  ['run', ofRun((run) => run.start.run)],
  ['side', ({ side }) => side],
  ['label', ofRun((run) => run.start.label)],
  ['project', ofRun((run) => run.start.project)],
  ['command', ofRun((run) => run.start.command.join(' '))],
  ['cache', ofRun((run) => run.start.cache)],
  ['goVersion', ofRun((run) => run.start.toolchain.version)],
  ['goos', ofRun((run) => run.start.toolchain.goos)],
  ['goarch', ofRun((run) => run.start.toolchain.goarch)],
  ['startedAt', ofRun((run) => run.start.startedAt)],
  ['exitCode', ofRun((run) => run.end?.exitCode ?? null)],
  ['signal', ofRun((run) => run.end?.signal ?? null)],
  ['stopped', ofRun((run) => run.end?.stopped ?? null)],
  ['counts', ({ counts }) => counts],
  ...metricIds.map((metric): Column<SummaryRow> => [metric, (row) => row.metric(metric)]),
  ['spans', ofRun((run) => run.spans.length)],
  ...stageGroups.map(
    (group): Column<SummaryRow> => [
      `stageMs.${group}`,
      ofRun((run) => summarize(run).stages[group]),
    ],
  ),
  ['samples', ofRun((run) => summarize(run).samples.count)],
  ['requestedHz', ofRun((run) => run.start.requestedHz)],
  ['medianIntervalMs', ofRun((run) => summarize(run).samples.medianIntervalMs)],
  ['p95IntervalMs', ofRun((run) => summarize(run).samples.p95IntervalMs)],
  ['observerCpuMs', ofRun((run) => summarize(run).observer.cpuMs)],
  ['probeMs', ofRun((run) => summarize(run).observer.probeMs)],
  ['binaryPath', ofRun((run) => summarize(run).binary.path)],
  ['binaryFate', ofRun((run) => summarize(run).binary.fate)],
  ['binarySha256', ofRun((run) => summarize(run).binary.sha256)],
  ['binaryCreatedMs', ofRun((run) => summarize(run).binary.createdMs)],
  ['binaryDeletedMs', ofRun((run) => summarize(run).binary.deletedMs)],
];
