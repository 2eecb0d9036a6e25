import type { RecordingModel, RunModel } from '../timeline/model.ts';
import { packSpans } from '../timeline/pack.ts';
import { traceCounters } from './trace-counters.ts';
import { knownArgs, type MetadataEvent, type TraceEvent, traceThreads } from './trace-event.ts';
import {
  commandSlice,
  fileInstants,
  noteInstants,
  packedPhases,
  phaseSlices,
  toolSlices,
} from './trace-slices.ts';

/**
 * The recording in the Trace Event Format, in pieces. Each run is a process that begins at 0, so that
 * sides lie above each other: the command, its phases, the tools on as many threads as ran side by side
 * with their stages in them, counters, and what became of files as instants. Text is in English, as in
 * the file formats of Go's own tools.
 */
export function* chromeTrace(model: RecordingModel): Generator<string> {
  const { header, machine } = model;
  const about = knownArgs({
    recording: header?.id ?? null,
    createdAt: header?.createdAt ?? null,
    application: header?.application ?? null,
    os: machine?.osName ?? machine?.platform ?? null,
    cpu: machine?.cpuModel ?? null,
    cores: machine?.cores ?? null,
    usableCores: machine?.usableCores ?? null,
    memoryBytes: machine?.memoryBytes ?? null,
  });
  yield `{\n"displayTimeUnit": "ms",\n"otherData": ${JSON.stringify(about)},\n"traceEvents": [`;
  let separator = '\n';
  for (const [index, run] of model.runs.entries()) {
    for (const event of traceOfRun(run, index + 1)) {
      yield `${separator}${JSON.stringify(event)}`;
      separator = ',\n';
    }
  }
  yield '\n]\n}\n';
}

/** All events of one run; `pid` from 1, since 0 is the system's idle process. */
export function* traceOfRun(run: RunModel, pid: number): Generator<TraceEvent> {
  const packed = packSpans(run);
  yield* names(run, pid, packed.rows);
  yield commandSlice(run, pid);
  yield* phaseSlices(run, pid);
  yield* toolSlices(run, pid, packed.spans);
  yield* fileInstants(run, pid);
  yield* noteInstants(run, pid);
  yield* traceCounters(run, pid);
}

function* names(run: RunModel, pid: number, toolRows: number): Generator<MetadataEvent> {
  const { start } = run;
  const named = (tid: number, name: MetadataEvent['name'], args: MetadataEvent['args']) =>
    ({ ph: 'M', pid, tid, name, args }) as const;
  yield named(0, 'process_name', { name: `${start.run}: ${start.label}` });
  yield named(0, 'process_labels', { labels: `${start.cache}, ${start.toolchain.version}` });
  yield named(0, 'process_sort_index', { sort_index: pid });
  const { command, phases, files, notes, firstTool } = traceThreads;
  const threads: [number, string][] = [
    [command, 'command'],
    [files, 'files'],
  ];
  const phaseRows = new Set(packedPhases(run).map(({ row }) => row));
  for (const row of phaseRows) threads.push([phases + row, 'phases']);
  if (run.notes.length > 0) threads.push([notes, 'notes']);
  for (let row = 0; row < toolRows; row++) threads.push([firstTool + row, `tools ${row + 1}`]);
  for (const [tid, name] of threads) {
    yield named(tid, 'thread_name', { name });
    yield named(tid, 'thread_sort_index', { sort_index: tid });
  }
}
