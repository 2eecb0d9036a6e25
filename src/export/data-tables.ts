import { stageParts, timeByPart } from '../go/stage-parts.ts';
import { kindOfTool, processKinds } from '../recording/kinds.ts';
import type { PackageRecord, SampleRecord } from '../recording/records.ts';
import type { RecordingModel, RunModel, Span } from '../timeline/model.ts';
import { longestPackages } from '../timeline/package-times.ts';
import { type Column, type DataTable, dataTable } from './table.ts';

/*
 * The tables behind the CSV files. Columns have the names of the recording's own fields
 * (docs/file-format.md), units in them; docs/export.md lists them.
 */

interface OfRun<T> {
  readonly run: RunModel;
  readonly record: T;
}

/** `run` and `side`, with which every row begins. */
const runColumns = [
  ['run', ({ run }: OfRun<unknown>) => run.start.run],
  ['side', ({ run }: OfRun<unknown>) => run.start.side],
] as const;

function ofRuns<T>(
  model: RecordingModel,
  records: (run: RunModel) => readonly T[],
): readonly OfRun<T>[] {
  return model.runs.flatMap((run) => records(run).map((record) => ({ run, record })));
}

/** One row a sample. CPU time and resident memory by kind of process: what is not there used none. */
export function samplesTable(model: RecordingModel): DataTable {
  const columns: readonly Column<OfRun<SampleRecord>>[] = [
    ...runColumns,
    ['atMs', ({ record }) => record.atMs],
    ['intervalMs', ({ record }) => record.intervalMs],
    ...processKinds.map(
      (kind): Column<OfRun<SampleRecord>> => [
        `cpuMs.${kind}`,
        ({ record }) => record.cpuMs[kind] ?? 0,
      ],
    ),
    ...processKinds.map(
      (kind): Column<OfRun<SampleRecord>> => [
        `rssBytes.${kind}`,
        ({ record }) => record.rssBytes[kind] ?? 0,
      ],
    ),
    ['readBytes', ({ record }) => record.readBytes],
    ['writtenBytes', ({ record }) => record.writtenBytes],
    ['diskReadBytes', ({ record }) => record.diskReadBytes],
    ['diskWrittenBytes', ({ record }) => record.diskWrittenBytes],
    ['processes', ({ record }) => record.processes],
  ];
  return dataTable(
    columns,
    ofRuns(model, (run) => run.samples.records()),
  );
}

interface SpanRow extends OfRun<Span> {
  readonly parts: ReadonlyMap<string, number> | null;
}

/** One row a tool process. What a tool that never reported would have told is empty. */
export function spansTable(model: RecordingModel): DataTable {
  const rows = ofRuns(model, (run) => run.spans).map(({ run, record }): SpanRow => {
    const stages = record.end?.stages ?? null;
    return { run, record, parts: stages === null ? null : timeByPart(record.start.tool, stages) };
  });
  const ended = (
    [
      'exitCode',
      'signal',
      'userMs',
      'systemMs',
      'peakRssBytes',
      'readBytes',
      'writtenBytes',
      'diskReadBytes',
      'diskWrittenBytes',
      'minorFaults',
      'majorFaults',
      'functions',
      'lines',
      'outputBytes',
      'probeMs',
    ] as const
  ).map((name): Column<SpanRow> => [name, ({ record }) => record.end?.[name] ?? null]);
  const columns: readonly Column<SpanRow>[] = [
    ...runColumns,
    ['span', ({ record }) => record.start.span],
    ['tool', ({ record }) => record.start.tool],
    ['kind', ({ record }) => kindOfTool(record.start.tool)],
    ['package', ({ record }) => record.start.package],
    ['pid', ({ record }) => record.start.pid],
    ['startMs', ({ record }) => record.end?.startMs ?? record.start.atMs],
    ['endMs', ({ record }) => record.end?.endMs ?? null],
    ...ended,
    ['sourceFiles', ({ record }) => sourcesOf(record)?.length ?? null],
    ['sourceBytes', ({ record }) => sumOf(sourcesOf(record)?.map(([, bytes]) => bytes))],
    ['output', ({ record }) => record.start.flags.output],
    ['dwarf', ({ record }) => record.start.flags.dwarf],
    ['stripped', ({ record }) => record.start.flags.stripped],
    ...stageParts.map(
      (part): Column<SpanRow> => [
        `stageMs.${part}`,
        ({ parts }) => (parts === null ? null : (parts.get(part) ?? null)),
      ],
    ),
  ];
  return dataTable(columns, rows);
}

/** null: nothing was noted of what the tool was given. */
function sourcesOf(span: Span) {
  if (span.files.length === 0) return null;
  return span.files.filter(({ embedded }) => !embedded).flatMap(({ files }) => files);
}

/** A sum with an unknown part is unknown. */
function sumOf(values: readonly (number | null)[] | undefined): number | null {
  if (values === undefined) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** One row a package; `tookMs`: all its tools but the linker, null if none ran. */
export function packagesTable(model: RecordingModel): DataTable {
  const times = new Map(
    model.runs.map((run) => [
      run.start.run,
      new Map(longestPackages(run, Infinity).map((time) => [time.package, time.tookMs])),
    ]),
  );
  const columns: readonly Column<OfRun<PackageRecord>>[] = [
    ...runColumns,
    ['path', ({ record }) => record.path],
    ['name', ({ record }) => record.name],
    ['origin', ({ record }) => record.origin],
    ['module', ({ record }) => record.module],
    ['version', ({ record }) => record.version],
    ['built', ({ record }) => record.built],
    ['tookMs', ({ run, record }) => times.get(run.start.run)?.get(record.path) ?? null],
    [
      'cause',
      ({ run, record }) =>
        run.causes.find((cause) => cause.action === 'compile' && cause.package === record.path)
          ?.cause.kind ?? null,
    ],
    ['imports', ({ record }) => record.imports.join(' ')],
  ];
  return dataTable(
    columns,
    ofRuns(model, (run) => run.packages),
  );
}
