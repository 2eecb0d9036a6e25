import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { readSetup } from '../../scripts/setup-file.ts';
import { startXvfb } from '../../scripts/xvfb.ts';
import { defaultExportOptions, type ExportOptions } from '../../src/export/formats.ts';
import { medianOf, percentileOf } from '../../src/statistics.ts';
import { type Application, startApplication } from '../drawing/application.ts';
import { machine, save, warnIfBusy } from '../support/report.ts';

/**
 * How long an export takes in the window, from the click on Save until the file lies there, once the
 * dialog is open. Every second one is in the other theme, so that each slide is drawn anew. A screenshot
 * of the window, taken in between, is what the machine's speed is told by.
 */
const { values } = parseArgs({
  options: {
    recording: { type: 'string', default: 'src/recording/fixtures/v1/webhello.buildoscope' },
    repeat: { type: 'string', default: '10' },
  },
});
const repeat = Number(values.repeat);
const aims = [
  ['png', 700],
  ['pptx', 2000],
  ['svg', null],
  ['pdf', null],
  ['html', null],
] as const;
type Format = (typeof aims)[number][0];

const file = path.resolve(values.recording);
const { xvfb, go } = readSetup();
if (xvfb === null) throw new Error('No Xvfb was found: run "npm run setup".');
const display = await startXvfb(xvfb);
const table = new Table({
  head: ['what', 'count', 'median, ms', '95 %, ms', 'CPU time, ms', '÷ a screenshot', 'aim, ms'],
  style: { head: [], border: [] },
});
const figures: Record<string, unknown> = {};

interface Made {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** One export, into the temporary folder of the application's own profile. */
async function exported(
  { app, page, usedMs }: Application,
  recordingId: string,
  format: Format,
  theme: ExportOptions['theme'],
): Promise<Made> {
  await app.evaluate(({ dialog, app: electron }, ending) => {
    const filePath = `${electron.getPath('userData')}/slide.${ending}`;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, format);
  const before = await usedMs();
  const request = { recordingId, format, options: { ...defaultExportOptions, theme } };
  const wallMs = await page.evaluate(async (order) => {
    const startedMs = performance.now();
    const answer = await window.buildoscope.request('export:start', order);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return performance.now() - startedMs;
  }, request);
  return { wallMs, cpuMs: (await usedMs()) - before };
}

async function screenshotMs({ page }: Application): Promise<number> {
  const startedMs = performance.now();
  await page.screenshot();
  return performance.now() - startedMs;
}

function report(what: string, made: readonly Made[], shotMs: number | null, aim: number | null) {
  const walls = made.map(({ wallMs }) => wallMs);
  const median = medianOf(walls) ?? Number.NaN;
  const cpu = medianOf(made.map(({ cpuMs }) => cpuMs)) ?? Number.NaN;
  figures[what] = made;
  table.push([
    what,
    made.length,
    median.toFixed(0),
    (percentileOf(walls, 0.95) ?? Number.NaN).toFixed(0),
    Number.isNaN(cpu) ? '' : cpu.toFixed(0),
    shotMs === null ? '' : (median / shotMs).toFixed(2),
    aim === null ? '' : `≤ ${aim}`,
  ]);
}

const where = machine(go?.version ?? '');
warnIfBusy(where.loadBefore);
const application = await startApplication(display.name, [file]);
try {
  const { page } = application;
  const { id: recordingId } = await application.recording();
  await page.evaluate(
    (id) => window.buildoscope.request('recording:open', { recordingId: id }),
    recordingId,
  );
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.locator('.preview .slide').waitFor();
  report('PNG: the first', [await exported(application, recordingId, 'png', 'dark')], null, null);
  const shots: number[] = [];
  const results = new Map<Format, Made[]>();
  for (const [format] of aims) {
    const made: Made[] = [];
    results.set(format, made);
    for (let number = 0; number < repeat; number += 1) {
      shots.push(await screenshotMs(application));
      const theme = number % 2 === 0 ? 'light' : 'dark';
      made.push(await exported(application, recordingId, format, theme));
    }
    process.stderr.write(`${format}: ${made.map(({ wallMs }) => wallMs.toFixed(0)).join(' ')}\n`);
  }
  const shotMs = medianOf(shots) ?? Number.NaN;
  report(
    'a screenshot',
    shots.map((wallMs) => ({ wallMs, cpuMs: Number.NaN })),
    null,
    null,
  );
  for (const [format, aim] of aims) {
    report(format.toUpperCase(), results.get(format) ?? [], shotMs, aim);
  }
  console.log(`${path.basename(file)}, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  console.log(table.toString());
  save('export', { machine: where, recording: path.basename(file), figures });
} finally {
  await application.close();
  await display.stop();
}
