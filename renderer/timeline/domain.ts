import type { TimeWindow } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';

/** The ends that the shared axis may have, per power of ten. Neighbours differ by 10 to 25 %. */
const ends = [
  1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.8, 3.2, 3.6, 4, 4.5, 5, 5.6, 6.4, 7.2, 8, 9,
];

/**
 * Those that it has while a run is recorded, up to a minute and a half: each step draws all anew, and what is new in
 * an update takes the more room the shorter the axis is, so it begins with some seconds and makes few and large steps.
 * Where the recording is over the axis settles on the nearest of all ends.
 */
const liveEndsMs = [2000, 5000, 12_500, 25_000, 40_000, 64_000, 90_000];

/** Shortest stretch of time that can be zoomed to: half a sampling interval of the finest rate is 5 ms, tools start within microseconds. */
const shortestViewMs = 0.5;
const shortestDomainMs = 10;
/** Share of the front that is left free to its right, for the words that stand at the ends of tracks. */
const marginShare = 0.13;

/**
 * The end of the axis for runs whose latest record is at `frontMs`. It depends on nothing else, so it
 * only ever steps up while data arrives; a recording that has begun starts with two seconds.
 */
export function domainEnd(frontMs: Milliseconds, live: boolean): Milliseconds {
  const wanted = Math.max(frontMs * (1 + marginShare), shortestDomainMs);
  const early = live ? liveEndsMs.find((endMs) => endMs >= wanted) : undefined;
  if (early !== undefined) return early;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = ends.find((end) => end * power >= wanted * (1 - 1e-9));
  return (step ?? 10) * power;
}

/** The window zoomed by `factor` (> 1 shows less), keeping `atMs` where it is. null: the whole domain. */
export function zoomAt(
  view: TimeWindow,
  atMs: Milliseconds,
  factor: number,
  domain: TimeWindow,
): TimeWindow | null {
  const length = view.endMs - view.startMs;
  const wanted = Math.max(shortestViewMs, length / factor);
  if (wanted >= domain.endMs - domain.startMs) return null;
  const share = length > 0 ? (atMs - view.startMs) / length : 0.5;
  return inside({ startMs: atMs - share * wanted, endMs: atMs + (1 - share) * wanted }, domain);
}

/** The window moved by `byMs`, held inside the domain; ±Infinity moves it to an end. */
export function pan(view: TimeWindow, byMs: Milliseconds, domain: TimeWindow): TimeWindow {
  const most = domain.endMs - view.endMs;
  const by = Math.max(domain.startMs - view.startMs, Math.min(most, byMs));
  return inside({ startMs: view.startMs + by, endMs: view.endMs + by }, domain);
}

function inside(view: TimeWindow, domain: TimeWindow): TimeWindow {
  const length = view.endMs - view.startMs;
  const startMs = Math.max(domain.startMs, Math.min(view.startMs, domain.endMs - length));
  return { startMs, endMs: startMs + length };
}

/** A window that a person asked for as it can be shown; null: that is the whole domain. */
export function viewFor(wanted: TimeWindow, domain: TimeWindow): TimeWindow | null {
  const part = within(wanted, domain);
  if (part.startMs <= domain.startMs && part.endMs >= domain.endMs) return null;
  const lacking = Math.max(0, shortestViewMs - (part.endMs - part.startMs));
  return inside({ startMs: part.startMs - lacking / 2, endMs: part.endMs + lacking / 2 }, domain);
}

/** The part of a range that lies in the domain. */
export function within(range: TimeWindow, domain: TimeWindow): TimeWindow {
  const startMs = Math.min(domain.endMs, Math.max(domain.startMs, range.startMs));
  return { startMs, endMs: Math.max(startMs, Math.min(domain.endMs, range.endMs)) };
}
