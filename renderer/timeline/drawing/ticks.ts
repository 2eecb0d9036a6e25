import { scaleLinear } from 'd3-scale';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import type { Milliseconds } from '../../../src/units.ts';

export interface Tick {
  readonly atMs: Milliseconds;
  readonly label: string;
}

const pixelsPerTick = 72;

/** Times above this are written as minutes and seconds. */
const minutesFromMs = 120_000;
/** Times below this are written as milliseconds. */
const secondsFromMs = 1000;

export interface Units {
  /** BCP 47 tag, for the numbers. */
  readonly language: string;
  readonly seconds: (text: string) => string;
  readonly milliseconds: (text: string) => string;
}

/** Round times inside a window, with labels in one unit; the first label names it (`0 s`, `1`, `2`). */
export function timeTicks(view: TimeWindow, width: number, units: Units): readonly Tick[] {
  const wanted = Math.max(2, Math.floor(width / pixelsPerTick));
  if (view.endMs - view.startMs > minutesFromMs) return minuteTicks(view, wanted);
  const times = scaleLinear().domain([view.startMs, view.endMs]).ticks(wanted);
  const step = (times[1] ?? 0) - (times[0] ?? 0);
  const inSeconds = view.endMs >= secondsFromMs && step >= 1;
  const digits = decimals(inSeconds ? step / 1000 : step);
  const numbers = numbersWith(units.language, digits);
  return times.map((atMs, index) => {
    const text = numbers.format(inSeconds ? atMs / 1000 : atMs);
    if (index > 0) return { atMs, label: text };
    return { atMs, label: inSeconds ? units.seconds(text) : units.milliseconds(text) };
  });
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it, and the axis is drawn in each frame. */
function numbersWith(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  const made = new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

function decimals(step: number): number {
  return step > 0 && step < 1 ? Math.ceil(-Math.log10(step) - 1e-9) : 0;
}

const minuteSteps = [10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600];

function minuteTicks(view: TimeWindow, wanted: number): readonly Tick[] {
  const seconds = (view.endMs - view.startMs) / 1000;
  const step = minuteSteps.find((candidate) => seconds / candidate <= wanted) ?? 7200;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(view.startMs / 1000 / step) * step; at <= view.endMs / 1000; at += step) {
    const rest = String(at % 60).padStart(2, '0');
    ticks.push({ atMs: at * 1000, label: `${Math.floor(at / 60)}:${rest}` });
  }
  return ticks;
}
