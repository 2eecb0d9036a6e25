import Table from 'cli-table3';
import { percentileOf } from '../../src/statistics.ts';
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
 * Of cold builds the same is told once more without the time that the host of a virtual machine gave to others.
 */
const { pairs, 'warm-pairs': warmPairs } = numbersFrom({ pairs: 10, 'warm-pairs': 30 });

interface Pair {
  readonly bareMs: number;
  readonly recordedMs: number;
  /** The same without what others took of each core. */
  readonly ownBareMs: number;
  readonly ownRecordedMs: number;
}

async function pairsOf(
  count: number,
  shop: Workshop,
  /** The cache to use by all builds; null: an empty one for each. */
  shared: string | null,
): Promise<readonly Pair[]> {
  const measured: Pair[] = [];
  for (let number = 0; number <= count; number += 1) {
    const bare = () => shop.withCache(shared, (cache) => shop.bare(cache));
    const recorded = () =>
      shop.withCache(shared, async (cache) => {
        const run = await shop.recorded(cache);
        return run.end?.wallMs ?? Number.NaN;
      });
    const first = number % 2 === 0 ? null : await withStolenShare(recorded);
    const { value: bareMs, stolenShare: ofBare } = await withStolenShare(bare);
    const { value: recordedMs, stolenShare: ofRecorded } =
      first ?? (await withStolenShare(recorded));
    if (number > 0) {
      measured.push({
        bareMs,
        recordedMs,
        ownBareMs: bareMs * (1 - ofBare),
        ownRecordedMs: recordedMs * (1 - ofRecorded),
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

const shop = await Workshop.open();
try {
  const where = machine(shop.goVersion);
  warnIfBusy(where.loadBefore);
  const coldPairs = await pairsOf(pairs, shop, null);
  const shared = shop.folder('warm-cache');
  await shop.bare(shared);
  const cold = resultOf(coldPairs);
  const coldOwn = resultOf(coldPairs.map(ownTime));
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
  save('overhead', { machine: where, cold, coldOwn, warm });
} finally {
  await shop.close();
}
