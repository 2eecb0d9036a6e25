import { kindOfTool, processKinds } from '../recording/kinds.ts';
import { kindsIn } from '../timeline/by-kind.ts';
import type { RunModel } from '../timeline/model.ts';
import { cpuSeries, diskSeries, ramSeries } from '../timeline/series.ts';
import { type CounterEvent, endOfRun, microseconds } from './trace-event.ts';

/** Longer runs are drawn coarser (ms, values). */
const finestMs = 10;
const mostValues = 20_000;

type Values = CounterEvent['args'];

/**
 * The curves of the window as counters: cores and resident memory by kind of process, disk rates, the
 * work folder, the whole machine. What the build used ends with the run, or else Perfetto would draw its
 * last value on to the end of the longest one.
 */
export function* traceCounters(run: RunModel, pid: number): Generator<CounterEvent> {
  const wallMs = endOfRun(run) / 1000;
  const window = { startMs: 0, endMs: wallMs };
  const buckets = Math.max(1, Math.min(mostValues, Math.ceil(wallMs / finestMs)));
  const halfMs = wallMs / buckets / 2;
  const kinds = kindsOf(run);

  const cpu = cpuSeries(run, window, buckets).map(
    ({ atMs, values }) => [atMs - halfMs, picked(values, kinds)] as const,
  );
  yield* counter(run, pid, 'CPU (cores)', cpu, true);
  const ram = ramSeries(run, window, mostValues).map(
    ({ atMs, values }) => [atMs, picked(values, kinds)] as const,
  );
  yield* counter(run, pid, 'RAM (bytes)', ram, true);
  const disk = diskSeries(run, window, buckets).map(
    (point) =>
      [
        point.atMs - halfMs,
        known({
          read: point.readBytesPerSecond,
          written: point.writtenBytesPerSecond,
          'read from disk': point.diskReadBytesPerSecond,
          'written to disk': point.diskWrittenBytesPerSecond,
        }),
      ] as const,
  );
  yield* counter(run, pid, 'Disk (bytes per second)', disk, true);
  const work = run.workSizes.map(({ atMs, bytes }) => [atMs, { bytes }] as const);
  yield* counter(run, pid, 'Work folder (bytes)', work, false);
  const machine = run.machineSamples.map(
    ({ atMs, busyCores }) => [atMs, known({ busy: busyCores })] as const,
  );
  yield* counter(run, pid, 'Whole machine (cores)', machine, false);
}

/** Kinds that were seen at all; a counter's values keep their names throughout. */
function kindsOf(run: RunModel): readonly (typeof processKinds)[number][] {
  const seen = new Set<string>(run.spans.map(({ start }) => kindOfTool(start.tool)));
  const { cpuMs, rssBytes } = run.samples;
  for (const kind of [...kindsIn(cpuMs), ...kindsIn(rssBytes)]) seen.add(kind);
  return processKinds.filter((kind) => seen.has(kind));
}

function picked(values: Values, kinds: readonly string[]): Values {
  return Object.fromEntries(kinds.map((kind) => [kind, rounded(values[kind] ?? 0)]));
}

function known(values: Readonly<Record<string, number | null>>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [[name, rounded(value)] as const],
    ),
  );
}

/** Rates and shares are means; digits beyond these are noise. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Values that say the same as the one before are left out, and so is what was not measured. */
function* counter(
  run: RunModel,
  pid: number,
  name: string,
  points: readonly (readonly [atMs: number, values: Values])[],
  endsWithRun: boolean,
): Generator<CounterEvent> {
  const end = endOfRun(run);
  const event = (ts: number, args: Values) => ({ ph: 'C', pid, tid: 0, name, ts, args }) as const;
  let last: Values | null = null;
  for (const [atMs, values] of points) {
    const ts = microseconds(atMs);
    if (ts < 0 || ts >= end || Object.keys(values).length === 0) continue;
    if (last !== null && JSON.stringify(last) === JSON.stringify(values)) continue;
    last = values;
    yield event(ts, values);
  }
  if (last === null || run.end === null || !endsWithRun) return;
  yield event(end, Object.fromEntries(Object.keys(last).map((key) => [key, 0])));
}
