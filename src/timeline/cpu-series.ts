import { kindOfTool, type ProcessKind, processKinds } from '../recording/kinds.ts';
import type { CpuMilliseconds, Milliseconds } from '../units.ts';
import { kindRecord } from './by-kind.ts';
import type { RunModel, Span } from './model.ts';
import { perRun, perRunAnd } from './per-run.ts';
import { createSpread, placesOf, type Spread, type TimeWindow } from './spread.ts';

/** A value for each kind of process at one time (the middle of a bucket, or a sample's time). */
export interface KindPoint {
  readonly atMs: Milliseconds;
  readonly values: Readonly<Record<ProcessKind, number>>;
}

/** CPU time that no sample saw, and when it was used, as far as is known. */
interface Unseen {
  readonly kind: ProcessKind;
  readonly fromMs: Milliseconds;
  readonly toMs: Milliseconds;
  /** Negative if the samples, which count in the kernel's ticks, saw a little too much. */
  readonly cpuMs: CpuMilliseconds;
}

/**
 * A remainder of some ms may fall into the fraction of a ms between the last sample and the end. It is
 * drawn over a longer stretch instead of as a spike of many cores that never was.
 */
const mostUnseenCores = 2;

/**
 * Cores in use by kind of process, one point a bucket at its middle. What samples saw, plus the rest of
 * the CPU time that each tool, and go itself, reported at its end, spread evenly over the time when it
 * was not seen: so the area of the curve is the measured CPU time. Buckets after the last thing known
 * are left out; no points at all where neither samples nor tools tell anything.
 * Cost: the window's samples plus all spans.
 */
export function cpuSeries(
  run: RunModel,
  window: TimeWindow,
  buckets: number,
): readonly KindPoint[] {
  if (!(window.endMs > window.startMs) || buckets < 1 || !knowsCpu(run)) return [];
  const spreads = new Map<ProcessKind, Spread>();
  const spreadOf = (kind: ProcessKind): Spread => {
    const known = spreads.get(kind);
    if (known !== undefined) return known;
    const spread = createSpread(window, buckets);
    spreads.set(kind, spread);
    return spread;
  };

  const { atMs, intervalMs, cpuMs } = run.samples;
  const places = placesOfRun(run, window.startMs, window.endMs, buckets);
  for (const kind of processKinds) {
    const { [kind]: used } = cpuMs;
    if (used === undefined) continue;
    const spread = spreadOf(kind);
    spread.addEach(used, places, (index) => {
      const toMs = atMs[index] ?? 0;
      spread.add(toMs - (intervalMs[index] ?? 0), toMs, used[index] ?? 0);
    });
  }
  for (const { kind, fromMs, toMs, cpuMs } of unseenCpu(run)) {
    if (toMs < window.startMs || fromMs > window.endMs) continue;
    spreadOf(kind).add(fromMs, toMs, cpuMs);
  }
  return points(run, window, buckets, spreads);
}

/** The curves of CPU and disk have the same buckets. */
export const placesOfRun = perRunAnd((run, startMs: number, endMs: number, buckets: number) =>
  placesOf(run.samples, { startMs, endMs }, buckets),
);

function points(
  run: RunModel,
  window: TimeWindow,
  buckets: number,
  spreads: ReadonlyMap<ProcessKind, Spread>,
): readonly KindPoint[] {
  const width = (window.endMs - window.startMs) / buckets;
  const totals = new Map([...spreads].map(([kind, spread]) => [kind, spread.totals()]));
  const series: KindPoint[] = [];
  for (let index = 0; index < buckets; index++) {
    const startMs = window.startMs + index * width;
    if (startMs >= run.frontMs) break;
    if (startMs + width <= 0) continue;
    const values = kindRecord((kind) => Math.max(0, (totals.get(kind)?.[index] ?? 0) / width));
    series.push({ atMs: startMs + width / 2, values });
  }
  return series;
}

function knowsCpu(run: RunModel): boolean {
  return run.samples.length > 0 || run.spans.some((span) => span.end?.userMs != null);
}

/** All CPU time of a run that no sample saw. */
export const unseenCpu = perRun((run): readonly Unseen[] => {
  const all = [...run.spans.map(unseenByTool), unseenByGo(run)];
  return all.filter((each) => each !== null);
});

function unseenByTool(span: Span): Unseen | null {
  const { end } = span;
  if (end === null || end.userMs === null || end.systemMs === null) return null;
  const cpuMs = end.userMs + end.systemMs - (end.sampledCpuMs ?? 0);
  const kind = kindOfTool(span.start.tool);
  return unseen(kind, cpuMs, end.startMs, end.lastSampledMs, end.endMs);
}

function unseenByGo(run: RunModel): Unseen | null {
  const { end, samples } = run;
  if (end === null || end.command.userMs === null || end.command.systemMs === null) return null;
  let seenMs = 0;
  for (const usedMs of samples.cpuMs.go ?? []) seenMs += usedMs;
  const cpuMs = end.command.userMs + end.command.systemMs - seenMs;
  return unseen('go', cpuMs, 0, samples.atMs.at(-1) ?? null, end.wallMs);
}

function unseen(
  kind: ProcessKind,
  cpuMs: CpuMilliseconds,
  startMs: Milliseconds,
  lastSeenMs: Milliseconds | null,
  endMs: Milliseconds,
): Unseen | null {
  if (cpuMs === 0) return null;
  const seenUntilMs = Math.min(endMs, Math.max(startMs, lastSeenMs ?? startMs));
  // Too much was seen: it is taken back where it was seen.
  if (cpuMs < 0) return { kind, fromMs: startMs, toMs: seenUntilMs, cpuMs };
  const fromMs = Math.max(startMs, Math.min(seenUntilMs, endMs - cpuMs / mostUnseenCores));
  return { kind, fromMs, toMs: endMs, cpuMs };
}
