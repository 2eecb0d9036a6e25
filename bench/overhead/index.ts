import Table from 'cli-table3';
import { percentileOf } from '../../src/statistics.ts';
import { summarize } from '../../src/summary/summary.ts';
import { withChildrenCpu } from '../support/children.ts';
import {
  machine,
  numbersFrom,
  type Spread,
  save,
  spreadOf,
  spreadText,
  warnIfBusy,
} from '../support/report.ts';
import { withStolenShare } from '../support/stolen.ts';
import { Workshop } from '../support/workshop.ts';

/**
 * What recording costs: interleaved pairs of the same build, bare and recorded, in turn which of the two
 * comes first, so that a drift of the machine meets both. Cold: an empty cache for each build. Warm: all
 * packages from the cache, so that go only links. The first pair of each kind warms up and isn't counted.
 * Of cold builds the same is told once more without the time that the host of a virtual machine gave to others, and as
 * if the cores had always been as fast (see `atEqualSpeed`).
 */
const { pairs, 'warm-pairs': warmPairs } = numbersFrom({ pairs: 10, 'warm-pairs': 30 });

interface Pair {
  readonly bareMs: number;
  readonly recordedMs: number;
  /** The same without what others took of each core. */
  readonly ownBareMs: number;
  readonly ownRecordedMs: number;
  /** CPU time of go and its tools, without the probe's; null where the system doesn't tell. */
  readonly bareCpuMs: number | null;
  readonly recordedCpuMs: number | null;
}

async function pairsOf(
  count: number,
  shop: Workshop,
  /** The cache to use by all builds; null: an empty one for each. */
  shared: string | null,
): Promise<readonly Pair[]> {
  const measured: Pair[] = [];
  for (let number = 0; number <= count; number += 1) {
    const bare = () => withChildrenCpu(() => shop.withCache(shared, (cache) => shop.bare(cache)));
    const recorded = () =>
      shop.withCache(shared, async (cache) => {
        const { wallMs, cpuMs } = summarize(await shop.recorded(cache));
        return { value: wallMs ?? Number.NaN, cpuMs };
      });
    const first = number % 2 === 0 ? null : await withStolenShare(recorded);
    const { value: ofBare, stolenShare: stolenBare } = await withStolenShare(bare);
    const { value: ofRecorded, stolenShare: stolenRecorded } =
      first ?? (await withStolenShare(recorded));
    const [bareMs, recordedMs] = [ofBare.value, ofRecorded.value];
    if (number > 0) {
      measured.push({
        bareMs,
        recordedMs,
        ownBareMs: bareMs * (1 - stolenBare),
        ownRecordedMs: recordedMs * (1 - stolenRecorded),
        bareCpuMs: ofBare.cpuMs,
        recordedCpuMs: ofRecorded.cpuMs,
      });
    }
    process.stderr.write(
      `${number === 0 ? 'warm-up' : `${number}/${count}`}  bare ${bareMs.toFixed(0)} ms  recorded ${recordedMs.toFixed(0)} ms\n`,
    );
  }
  return measured;
}

interface Result {
  readonly bareMs: Spread;
  readonly recordedMs: Spread;
  /** Recorded ÷ bare: of the medians, and over the pairs. */
  readonly ratioOfMedians: number;
  readonly pairRatio: Spread;
  readonly pairDifferenceMs: Spread;
  /**
   * Recorded − bare of each one's fastest tenth (10th percentile). Whatever disturbs a build makes it longer, so the
   * fastest ones say most about undisturbed ones (Chen and Revels, "Robust benchmarking in noisy environments", 2016,
   * arXiv 1608.04295).
   */
  readonly fastestDifferenceMs: number;
}

function resultOf(measured: readonly Pick<Pair, 'bareMs' | 'recordedMs'>[]): Result {
  const bareMs = spreadOf(measured.map((pair) => pair.bareMs));
  const recordedMs = spreadOf(measured.map((pair) => pair.recordedMs));
  return {
    bareMs,
    recordedMs,
    ratioOfMedians: recordedMs.median / bareMs.median,
    pairRatio: spreadOf(measured.map((pair) => pair.recordedMs / pair.bareMs)),
    pairDifferenceMs: spreadOf(measured.map((pair) => pair.recordedMs - pair.bareMs)),
    fastestDifferenceMs: fastestOf(recordedMs) - fastestOf(bareMs),
  };
}

function fastestOf({ values }: Spread): number {
  return percentileOf(values, 0.1) ?? Number.NaN;
}

const ownTime = ({ ownBareMs, ownRecordedMs }: Pair) => ({
  bareMs: ownBareMs,
  recordedMs: ownRecordedMs,
});

/**
 * Recorded ÷ bare of each pair, by the wall time that a second of the build's own CPU time took.
 *
 * Where hardware is shared, the same build takes a tenth more CPU time from one minute to the next, and its wall time
 * follows: that is most of what pairs of wall times tell. Divided by the CPU time it is gone. What is left is what a
 * recording takes of the cores and how long it has the build wait; what it adds by slowing the tools themselves (caches,
 * memory) is not in it.
 *
 * Stolen time is partly told as CPU time: pairs of which more than 1 % was stolen are left out.
 */
function atEqualSpeed(measured: readonly Pair[]): Spread {
  return spreadOf(
    measured.flatMap(({ bareMs, recordedMs, bareCpuMs, recordedCpuMs, ...own }) => {
      const stolen = own.ownBareMs < 0.99 * bareMs || own.ownRecordedMs < 0.99 * recordedMs;
      if (stolen || bareCpuMs === null || recordedCpuMs === null) return [];
      return [recordedMs / recordedCpuMs / (bareMs / bareCpuMs)];
    }),
  );
}

const shop = await Workshop.open();
try {
  const where = machine(shop.goVersion);
  warnIfBusy(where.loadBefore);
  const coldPairs = await pairsOf(pairs, shop, null);
  const shared = shop.folder('warm-cache');
  await shop.bare(shared);
  const cold = resultOf(coldPairs);
  const coldOwn = resultOf(coldPairs.map(ownTime));
  const coldAtEqualSpeed = atEqualSpeed(coldPairs);
  const warm = resultOf(await pairsOf(warmPairs, shop, shared));

  const table = new Table({
    head: [
      'webhello',
      'pairs',
      'bare, ms',
      'recorded, ms',
      'ratio',
      'ratio of pairs',
      'more, ms',
      'fastest tenth, more ms',
    ],
    style: { head: [], border: [] },
  });
  for (const [name, count, result] of [
    ['cold', pairs, cold],
    ['… without stolen time', pairs, coldOwn],
    ['warm (link only)', warmPairs, warm],
  ] as const) {
    table.push([
      name,
      count,
      spreadText(result.bareMs, 0),
      spreadText(result.recordedMs, 0),
      result.ratioOfMedians.toFixed(3),
      spreadText(result.pairRatio, 3),
      spreadText(result.pairDifferenceMs, 1),
      result.fastestDifferenceMs.toFixed(1),
    ]);
  }
  console.log(table.toString());
  console.log('Medians; in brackets the quartiles.');
  if (coldAtEqualSpeed.values.length > 0) {
    const of = `${coldAtEqualSpeed.values.length} undisturbed pairs`;
    console.log(`Cold, at equal speed of the cores (${of}): ${spreadText(coldAtEqualSpeed, 3)}`);
  }
  save('overhead', { machine: where, cold, coldOwn, coldAtEqualSpeed, warm });
} finally {
  await shop.close();
}
