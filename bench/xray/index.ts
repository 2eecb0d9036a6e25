import Table from 'cli-table3';
import { machine, numbersFrom, save, spreadOf, spreadText, warnIfBusy } from '../support/report.ts';
import { Workshop } from '../support/workshop.ts';

/**
 * What X-ray costs: interleaved pairs of the same recorded cold build, ordinary and with X-ray, in turn which
 * of the two comes first. The first pair warms up and isn't counted.
 */
const { pairs } = numbersFrom({ pairs: 10 });

const shop = await Workshop.open();
try {
  const where = machine(shop.goVersion);
  warnIfBusy(where.loadBefore);
  const measured: { readonly ordinaryMs: number; readonly xrayMs: number }[] = [];
  for (let number = 0; number <= pairs; number += 1) {
    const wallMs = { ordinary: Number.NaN, xray: Number.NaN };
    const order =
      number % 2 === 0 ? (['ordinary', 'xray'] as const) : (['xray', 'ordinary'] as const);
    for (const how of order) {
      const run = await shop.withCache(null, (cache) =>
        shop.recorded(cache, { xray: how === 'xray' }),
      );
      wallMs[how] = run.end?.wallMs ?? Number.NaN;
    }
    if (number > 0) measured.push({ ordinaryMs: wallMs.ordinary, xrayMs: wallMs.xray });
    process.stderr.write(
      `${number === 0 ? 'warm-up' : `${number}/${pairs}`}  ordinary ${wallMs.ordinary.toFixed(0)} ms  X-ray ${wallMs.xray.toFixed(0)} ms\n`,
    );
  }
  const ordinaryMs = spreadOf(measured.map((pair) => pair.ordinaryMs));
  const xrayMs = spreadOf(measured.map((pair) => pair.xrayMs));
  const pairRatio = spreadOf(measured.map((pair) => pair.xrayMs / pair.ordinaryMs));
  const table = new Table({
    head: ['webhello, cold', 'pairs', 'ordinary, ms', 'X-ray, ms', 'ratio', 'ratio of pairs'],
    style: { head: [], border: [] },
  });
  table.push([
    '',
    pairs,
    spreadText(ordinaryMs, 0),
    spreadText(xrayMs, 0),
    (xrayMs.median / ordinaryMs.median).toFixed(3),
    spreadText(pairRatio, 3),
  ]);
  console.log(table.toString());
  console.log('Medians; in brackets the quartiles.');
  save('xray', { machine: where, ordinaryMs, xrayMs, pairRatio });
} finally {
  await shop.close();
}
