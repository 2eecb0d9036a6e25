import Table from 'cli-table3';
import { summarize } from '../../src/summary/summary.ts';
import { machine, numbersFrom, save, spreadOf, spreadText, warnIfBusy } from '../support/report.ts';
import { Workshop } from '../support/workshop.ts';

/**
 * How well the rhythm is kept while a cold build uses all cores, and what Buildoscope itself costs:
 * recorder and sampler, without a window.
 */
const { runs, hz } = numbersFrom({ runs: 5, hz: 50 });

interface Measured {
  readonly samples: number;
  readonly medianIntervalMs: number;
  readonly p95IntervalMs: number;
  readonly longestIntervalMs: number;
  /** Cores that the build used on average: how busy the machine was kept. */
  readonly buildCores: number;
  /** Share of one core, in percent: recorder and sampler; and the probe in all its calls. */
  readonly ownCpuPercent: number;
  readonly probeCpuPercent: number;
}

const shop = await Workshop.open();
try {
  const where = machine(shop.goVersion);
  warnIfBusy(where.loadBefore);
  const measured: Measured[] = [];
  for (let number = 1; number <= runs; number += 1) {
    const run = await shop.withCache(null, (cache) => shop.recorded(cache, { hz }));
    const summary = summarize(run);
    const wallMs = summary.wallMs ?? Number.NaN;
    const percent = (cpuMs: number | null) => (100 * (cpuMs ?? Number.NaN)) / wallMs;
    measured.push({
      samples: summary.samples.count,
      medianIntervalMs: summary.samples.medianIntervalMs ?? Number.NaN,
      p95IntervalMs: summary.samples.p95IntervalMs ?? Number.NaN,
      longestIntervalMs: Math.max(...run.samples.intervalMs),
      buildCores: (summary.cpuMs ?? Number.NaN) / wallMs,
      ownCpuPercent: percent(summary.observer.cpuMs),
      probeCpuPercent: percent(summary.observer.probeMs),
    });
    process.stderr.write(`${number}/${runs}  ${JSON.stringify(measured.at(-1))}\n`);
  }

  const figures = (key: keyof Measured) => spreadOf(measured.map((each) => each[key]));
  const table = new Table({
    head: [`webhello, cold, ${hz} Hz, ${runs} runs`, 'median (quartiles)'],
    style: { head: [], border: [] },
  });
  const rows: readonly (readonly [string, keyof Measured, number])[] = [
    ['median interval, ms', 'medianIntervalMs', 1],
    ['95 % of intervals up to, ms', 'p95IntervalMs', 1],
    ['longest interval, ms', 'longestIntervalMs', 0],
    ['cores used by the build', 'buildCores', 2],
    ['recorder and sampler, % of one core', 'ownCpuPercent', 1],
    ['probe in all its calls, % of one core', 'probeCpuPercent', 1],
  ];
  for (const [label, key, digits] of rows) table.push([label, spreadText(figures(key), digits)]);
  console.log(table.toString());
  save('sampling', { machine: where, requestedHz: hz, measured });
} finally {
  await shop.close();
}
