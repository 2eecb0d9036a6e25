import { type ProcessKind, processKinds } from '../recording/kinds.ts';
import type { SampleRecord } from '../recording/records.ts';
import { assertNever } from '../units.ts';
import { type RunModel, spanEndMs, spanStartMs } from './model.ts';
import { originOf } from './origins.ts';
import { phasesOf } from './phases.ts';
import { buildRssBytes } from './series.ts';
import { firstAfter, type TimeWindow } from './spread.ts';

/** Tracks whose values can be had as a table. */
export type TableTrack = 'phases' | 'tools' | 'cpu' | 'ram' | 'disk' | 'files';

/** What a column holds: numbers in these units, or words. `key`: a part of the catalogue's key. */
export type ColumnUnit = 'ms' | 'bytes' | 'cores' | 'count' | 'text' | 'phase' | 'origin' | 'event';

export interface TableColumn {
  /** Name of the column in the catalogue (`tracks.column.…`), or of the kind of process that it is of. */
  readonly name: string;
  readonly of: 'column' | 'kind';
  readonly unit: ColumnUnit;
}

/** null: not measured. */
export type Cell = number | string | null;

export interface TrackTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const column = (name: string, unit: ColumnUnit): TableColumn => ({ name, of: 'column', unit });

/** The values behind a track, of what lies in a window at least in part, in order of time. */
export function trackTable(run: RunModel, track: TableTrack, window: TimeWindow): TrackTable {
  switch (track) {
    case 'phases':
      return phaseTable(run, window);
    case 'tools':
      return toolTable(run, window);
    case 'cpu':
      return cpuTable(run, window);
    case 'ram':
      return ramTable(run, window);
    case 'disk':
      return diskTable(run, window);
    case 'files':
      return fileTable(run, window);
    default:
      return assertNever(track);
  }
}

function touches(startMs: number, endMs: number, window: TimeWindow): boolean {
  return startMs <= window.endMs && endMs >= window.startMs;
}

const times = [column('start', 'ms'), column('end', 'ms'), column('took', 'ms')] as const;

function phaseTable(run: RunModel, window: TimeWindow): TrackTable {
  const phases = phasesOf(run).filter(({ startMs, endMs }) => touches(startMs, endMs, window));
  return {
    columns: [column('phase', 'phase'), ...times],
    rows: phases.map(({ phase, startMs, endMs }) => [phase, startMs, endMs, endMs - startMs]),
  };
}

function toolTable(run: RunModel, window: TimeWindow): TrackTable {
  const spans = run.spans
    .map((span) => ({ span, startMs: spanStartMs(span), endMs: spanEndMs(span, run) }))
    .filter(({ startMs, endMs }) => touches(startMs, endMs, window))
    .sort((a, b) => a.startMs - b.startMs);
  return {
    columns: [
      column('tool', 'text'),
      column('package', 'text'),
      ...times,
      column('cpu', 'ms'),
      column('ram', 'bytes'),
      column('read', 'bytes'),
      column('written', 'bytes'),
      column('exit', 'count'),
    ],
    rows: spans.map(({ span: { start, end }, startMs, endMs }) => [
      start.tool,
      start.package ?? '',
      startMs,
      end === null ? null : endMs,
      end === null ? null : endMs - startMs,
      end === null || end.userMs === null || end.systemMs === null
        ? null
        : end.userMs + end.systemMs,
      end?.peakRssBytes ?? null,
      end?.readBytes ?? null,
      end?.writtenBytes ?? null,
      end?.exitCode ?? null,
    ]),
  };
}

function samplesIn(run: RunModel, window: TimeWindow): readonly SampleRecord[] {
  const { samples } = run;
  return samples.records(
    firstAfter(samples.atMs, window.startMs),
    firstAfter(samples.atMs, window.endMs),
  );
}

/** Only kinds that occur get a column. */
function usedKinds(
  samples: readonly SampleRecord[],
  pick: (sample: SampleRecord, kind: ProcessKind) => number | undefined,
): readonly ProcessKind[] {
  return processKinds.filter((kind) => samples.some((each) => (pick(each, kind) ?? 0) > 0));
}

function cpuTable(run: RunModel, window: TimeWindow): TrackTable {
  const samples = samplesIn(run, window);
  const kinds = usedKinds(samples, (sample, kind) => sample.cpuMs[kind]);
  return {
    columns: [
      column('at', 'ms'),
      column('interval', 'ms'),
      ...kinds.map((kind) => ({ name: kind, of: 'kind', unit: 'cores' }) as const),
    ],
    rows: samples.map(({ atMs, intervalMs, cpuMs }) => [
      atMs,
      intervalMs,
      ...kinds.map((kind) => (intervalMs > 0 ? (cpuMs[kind] ?? 0) / intervalMs : null)),
    ]),
  };
}

function ramTable(run: RunModel, window: TimeWindow): TrackTable {
  const samples = samplesIn(run, window);
  const kinds = usedKinds(samples, (sample, kind) => sample.rssBytes[kind]);
  return {
    columns: [
      column('at', 'ms'),
      column('total', 'bytes'),
      ...kinds.map((kind) => ({ name: kind, of: 'kind', unit: 'bytes' }) as const),
    ],
    rows: samples.map((sample) => [
      sample.atMs,
      buildRssBytes(sample),
      ...kinds.map((kind) => sample.rssBytes[kind] ?? 0),
    ]),
  };
}

function diskTable(run: RunModel, window: TimeWindow): TrackTable {
  return {
    columns: [
      column('at', 'ms'),
      column('interval', 'ms'),
      column('read', 'bytes'),
      column('from-disk', 'bytes'),
      column('written', 'bytes'),
      column('to-disk', 'bytes'),
    ],
    rows: samplesIn(run, window).map((sample) => [
      sample.atMs,
      sample.intervalMs,
      sample.readBytes,
      sample.diskReadBytes,
      sample.writtenBytes,
      sample.diskWrittenBytes,
    ]),
  };
}

function fileTable(run: RunModel, window: TimeWindow): TrackTable {
  const read = run.spans.flatMap(({ start, files }) =>
    files.flatMap((record) =>
      record.files.map(([name, bytes]): readonly Cell[] => [
        record.atMs,
        'read',
        /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name) ? name : `${record.dir}/${name}`,
        start.package ?? '',
        originOf(run, start.package) ?? 'unknown',
        bytes,
      ]),
    ),
  );
  const events = run.fileEvents.map((event): readonly Cell[] => [
    event.atMs,
    event.event,
    event.path,
    '',
    '',
    event.bytes,
  ]);
  const at = (row: readonly Cell[]) => Number(row[0]);
  return {
    columns: [
      column('at', 'ms'),
      column('event', 'event'),
      column('file', 'text'),
      column('package', 'text'),
      column('origin', 'origin'),
      column('size', 'bytes'),
    ],
    rows: [...read, ...events]
      .filter((row) => touches(at(row), at(row), window))
      .sort((a, b) => at(a) - at(b)),
  };
}

/** The rows by one column, up or down; what was not measured comes last either way. */
export function sortedRows(
  rows: TrackTable['rows'],
  by: number,
  direction: 'up' | 'down',
): TrackTable['rows'] {
  const sign = direction === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a[by] ?? null, b[by] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right));
  });
}
