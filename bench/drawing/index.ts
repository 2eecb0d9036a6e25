import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { readSetup } from '../../scripts/setup-file.ts';
import { startXvfb } from '../../scripts/xvfb.ts';
import { medianOf, percentileOf } from '../../src/statistics.ts';
import { machine, save, warnIfBusy } from '../support/report.ts';
import { type Application, startApplication } from './application.ts';
import { recordCommand } from './cmd-go.ts';
import { writeLargeRecording } from './large-recording.ts';
import { measureCpuShare, measureUpdates } from './live.ts';
import { frames, zoomIn } from './moving.ts';
import { openRecording } from './opening.ts';
import { startMs, writeEmptyApplication } from './starting.ts';

/**
 * How fast the window is, in real Electron on a display without a screen, so with software rendering:
 * starting, opening, zooming and panning, drawing while it records. `--only` names parts, `--cmd-go`
 * also records a cold `go build cmd/go` and measures with that (a minute or more), `--recording FILE`
 * takes a recording that is there, `--example NAME` records another example than hello.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'start,large,live' },
    'cmd-go': { type: 'boolean', default: false },
    recording: { type: 'string' },
    starts: { type: 'string', default: '7' },
    frames: { type: 'string', default: '400' },
    example: { type: 'string', default: 'hello' },
    spans: { type: 'string', default: '10000' },
    samples: { type: 'string', default: '100000' },
  },
});
const parts = values.only.split(',');
const folder = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-bench-drawing-'));
const { xvfb, go } = readSetup();
if (xvfb === null) throw new Error('No Xvfb was found: run "npm run setup".');
const display = await startXvfb(xvfb);
const table = new Table({
  head: ['what', 'count', 'median', '95 %', 'at most', 'aim'],
  style: { head: [], border: [] },
});
const figures: Record<string, unknown> = {};

function report(what: string, measured: readonly number[], unit: string, aim: string): void {
  figures[what] = measured;
  const shown = [medianOf(measured), percentileOf(measured, 0.95), Math.max(...measured)];
  const texts = shown.map(
    (value) => `${(value ?? Number.NaN).toFixed(unit === '' ? 2 : 1)} ${unit}`,
  );
  table.push([what, measured.length, ...texts, aim]);
}

async function starting(): Promise<void> {
  const empty = path.join(folder, 'empty');
  writeEmptyApplication(empty);
  const emptyMs: number[] = [];
  const ownMs: number[] = [];
  const profiles = { empty: path.join(folder, 'empty-data'), own: path.join(folder, 'own-data') };
  // The uncounted first pair brings the files into memory, and the page's compiled scripts into its profile.
  for (let pair = 0; pair <= Number(values.starts); pair += 1) {
    const a = await startMs(display.name, empty, profiles.empty);
    const b = await startMs(display.name, null, profiles.own);
    process.stderr.write(`start: empty ${a.toFixed(0)} ms, Buildoscope ${b.toFixed(0)} ms\n`);
    if (pair > 0) {
      emptyMs.push(a);
      ownMs.push(b);
    }
  }
  report('start of an empty window', emptyMs, 'ms', '');
  report('start to a usable window', ownMs, 'ms', '');
  const ratios = ownMs.map((own, index) => own / (emptyMs[index] ?? Number.NaN));
  report('the one ÷ the other', ratios, '', '≤ 1.5');
}

async function showing(what: string, file: string, openAim: string): Promise<void> {
  const application = await startApplication(display.name, [file]);
  try {
    const entry = await application.recording();
    const before = await application.usedMs();
    const openMs = await openRecording(application, entry.id);
    report(`${what}: open`, [openMs], 'ms', openAim);
    report(`${what}: open, CPU time`, [(await application.usedMs()) - before], 'ms', '');
    const count = Number(values.frames);
    const aim = '≤ 16.7, 95 % ≤ 33';
    for (const move of ['zoom', 'pan'] as const) {
      if (move === 'pan') await zoomIn(application.page);
      const usedBefore = await application.usedMs();
      report(`${what}: ${move}, a frame`, await frames(application.page, move, count), 'ms', aim);
      // Says more than the frames on a machine that is busy with other things.
      const perFrameMs = ((await application.usedMs()) - usedBefore) / count;
      report(`${what}: ${move}, CPU time a frame`, [perFrameMs], 'ms', '');
    }
  } finally {
    await application.close();
  }
}

async function live(): Promise<void> {
  const cpuShares: number[] = [];
  const updateMs: number[] = [];
  // Each in an application of its own: the second recording of one would begin with warm code.
  await withApplication(async (application) => {
    const share = await measureCpuShare(application, values.example);
    process.stderr.write(`CPU while recording ${share.toFixed(3)} of one core\n`);
    cpuShares.push(share);
  });
  await withApplication(async (application) => {
    updateMs.push(...(await measureUpdates(application, values.example)));
  });
  report('live update', updateMs, 'ms', '≤ 30');
  report('CPU while recording, of one core', cpuShares, '', '≤ 0.15');
}

async function withApplication(use: (application: Application) => Promise<void>): Promise<void> {
  const application = await startApplication(display.name);
  try {
    await use(application);
  } finally {
    await application.close();
  }
}

try {
  const where = machine(go?.version ?? '');
  warnIfBusy(where.loadBefore);
  if (parts.includes('start')) await starting();
  if (parts.includes('large')) {
    const file = path.join(folder, 'large.buildoscope');
    writeLargeRecording(file, Number(values.spans), Number(values.samples));
    await showing('generated', file, '≤ 1000');
  }
  if (values.recording !== undefined) await showing('recording', values.recording, '');
  if (values['cmd-go']) await showing('cmd/go', await recordCommand(folder), '≤ 500');
  if (parts.includes('live')) await live();
  console.log(table.toString());
  save('drawing', { machine: where, figures });
} finally {
  await display.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
