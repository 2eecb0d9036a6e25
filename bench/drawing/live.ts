import { readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import type { Application } from './application.ts';

/** The mark that renderer/connect.ts sets when it hands new records to the window. */
const update = 'records';
/** Updates are 250 ms apart: what the window does in this time after one belongs to it. */
const belongsMs = 200;
/** Often enough for samplers: each run has one of its own, which ends with it. */
const samplersMs = 1000;
/** For what the recording's end has drawn and written, which counts as well. */
const afterEndMs = 1000;
const patienceMs = 300_000;

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      dur: z.number().default(0),
    }),
  ),
});

/**
 * CPU time of all of the application's processes ÷ time, without what is recorded, while the window draws
 * a bundled example's recording. Nothing is traced meanwhile, nor is the application asked anything: that costs
 * as well.
 */
export async function measureCpuShare(application: Application, example: string): Promise<number> {
  await begin(application, example);
  const usedBefore = await application.usedMs();
  const fromMs = performance.now();
  await ended(application);
  const tookMs = performance.now() - fromMs;
  return ((await application.usedMs()) - usedBefore) / tookMs;
}

/** What each update cost the window's thread while a bundled example was recorded, in ms, from a trace. */
export async function measureUpdates(
  application: Application,
  example: string,
): Promise<readonly number[]> {
  const { app } = application;
  await begin(application, example);
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'blink.user_timing'] }),
  );
  await ended(application);
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const updateMs = updatesIn(readFileSync(file, 'utf8'));
  rmSync(file, { force: true });
  return updateMs;
}

/** Records a bundled example with its default sides. */
async function begin({ page, state }: Application, example: string): Promise<void> {
  await page.getByRole('button', { name: /^Project/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${example}`) }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await waitFor(async () => (await state()).activity.kind === 'recording');
}

/** Waits for the recording's end, which the page tells by itself, and a little longer. */
async function ended({ page, noteSamplers }: Application): Promise<void> {
  const timer = setInterval(noteSamplers, samplersMs);
  try {
    await page.evaluate(
      (patienceMs) =>
        new Promise<void>((resolve, reject) => {
          setTimeout(() => reject(new Error('the recording did not end in time')), patienceMs);
          window.buildoscope.on('app:state', ({ activity }) => {
            if (activity.kind === 'idle') resolve();
          });
        }),
      patienceMs,
    );
    await new Promise((resolve) => setTimeout(resolve, afterEndMs));
  } finally {
    clearInterval(timer);
  }
}

/** The tasks of the window's main thread after each update, added up. */
function updatesIn(text: string): readonly number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(text));
  const marks = traceEvents.filter(({ name }) => name === update);
  return marks.map(({ pid, tid, ts }) => {
    const tasks = traceEvents.filter(
      (event) =>
        event.ph === 'X' &&
        event.pid === pid &&
        event.tid === tid &&
        event.name === 'ThreadControllerImpl::RunTask' &&
        event.ts + event.dur >= ts &&
        event.ts < ts + belongsMs * 1000,
    );
    return tasks.reduce((sum, { dur }) => sum + dur, 0) / 1000;
  });
}

async function waitFor(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('the recording did not begin in time');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
