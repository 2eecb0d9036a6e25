import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { medianOf, percentileOf } from '../../src/statistics.ts';

/** Whole numbers from the command line, each with its default. */
export function numbersFrom<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(defaults) as Name[];
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const chosen: Record<Name, number> = { ...defaults };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a number from 1.`);
    chosen[name] = value;
  }
  return chosen;
}

export interface Spread {
  readonly median: number;
  /** The quartiles: half of the values lie between them. */
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: medianOf(values) ?? Number.NaN,
    low: percentileOf(values, 0.25) ?? Number.NaN,
    high: percentileOf(values, 0.75) ?? Number.NaN,
    values,
  };
}

/** `12.3 (11.9 to 12.8)`: median and quartiles. */
export function spreadText(spread: Spread, digits: number): string {
  const [median, low, high] = [spread.median, spread.low, spread.high].map((each) =>
    each.toFixed(digits),
  );
  return `${median} (${low} to ${high})`;
}

/** The machine on which it was measured, and how busy it was with other things. */
export function machine(goVersion: string) {
  return {
    platform: `${process.platform} ${os.release()} ${process.arch}`,
    cpu: os.cpus()[0]?.model ?? null,
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    go: goVersion,
    node: process.versions.node,
    loadBefore: loadAverage(),
  };
}

function loadAverage(): number | null {
  try {
    return Number.parseFloat(readFileSync('/proc/loadavg', 'utf8'));
  } catch {
    return null;
  }
}

/** Says so where a figure would be noise. */
export function warnIfBusy(load: number | null): void {
  if (load !== null && load > 0.5) {
    console.warn(`The machine is busy (load ${load}); these figures will not mean much.`);
  }
}

/** Writes the figures to out/bench/NAME.json and tells where. */
export function save(name: string, figures: unknown): void {
  const file = path.resolve('out', 'bench', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\n${file}`);
}
