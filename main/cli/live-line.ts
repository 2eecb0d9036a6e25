import type { Activity } from '../../src/app-state.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { emptyModel, fold, type RecordingModel, type RunModel } from '../../src/timeline/model.ts';
import { phasesOf } from '../../src/timeline/phases.ts';
import { valuesAt } from '../../src/timeline/series.ts';

const refreshMs = 250;
/** More samples than `meanOverMs` holds at the highest rate. */
const mostRecent = 100;

/**
 * The line that a terminal shows while a recording is made: run, phase, packages compiled so far, CPU
 * and RAM. Written to standard error and overwritten in place; nothing where that is no terminal.
 */
export class LiveLine {
  readonly #t: Translator;
  readonly #out: NodeJS.WriteStream;
  readonly #timer: NodeJS.Timeout | null;
  #model: RecordingModel = emptyModel;
  #pending: RecordingRecord[] = [];
  #activity: Activity = { kind: 'idle' };
  #shown = false;

  constructor(t: Translator, out: NodeJS.WriteStream) {
    this.#t = t;
    this.#out = out;
    this.#timer = out.isTTY ? setInterval(() => this.#draw(), refreshMs) : null;
    this.#timer?.unref();
  }

  records(records: readonly RecordingRecord[]): void {
    if (this.#timer !== null) this.#pending.push(...records);
  }

  activity(activity: Activity): void {
    this.#activity = activity;
  }

  /** Makes room for other output. */
  clear(): void {
    if (!this.#shown) return;
    this.#out.write('\r\u001b[2K');
    this.#shown = false;
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.clear();
  }

  #draw(): void {
    this.#model = fold(this.#model, this.#pending);
    this.#pending = [];
    const text = this.#text();
    if (text === '') return;
    const width = Math.max(20, (this.#out.columns || 80) - 1);
    this.#out.write(`\r\u001b[2K${text.slice(0, width)}`);
    this.#shown = true;
  }

  #text(): string {
    const t = this.#t;
    const activity = this.#activity;
    if (activity.kind === 'preparing') {
      return `${activity.runs.join(', ')}  ${t(`cli.step.${activity.step}`)}`;
    }
    if (activity.kind !== 'recording') return '';
    const run = this.#model.runs.findLast((each) => activity.runs.includes(each.start.run));
    if (run === undefined) return `${activity.runs.join(', ')}  …`;
    const now = valuesAt(run, run.frontMs);
    const cores = busyCores(run);
    const phase = phasesOf(run).findLast((each) => each.open)?.phase ?? now.phase;
    const compiled = run.spans.filter(
      (span) => span.start.tool === 'compile' && span.end !== null,
    ).length;
    return [
      run.start.run,
      t.format.duration(run.frontMs),
      phase === null ? '' : t(`phase.${phase}`),
      t('cli.live.packages', { count: compiled }),
      cores === null ? '' : t('cli.live.cores', { cores: t.format.cores(cores) }),
      now.rssBytes === null ? '' : t.format.bytes(now.rssBytes),
    ]
      .filter((part) => part !== '')
      .join('  ');
  }
}

/** One sample of 20 ms holds two ticks of the kernel's clock at most: the last half second says more. */
const meanOverMs = 500;

/** Cores that the build used just now, without Buildoscope's own; null: not sampled. */
function busyCores(run: RunModel): number | null {
  const sinceMs = run.frontMs - meanOverMs;
  const recent = run.samples
    .records(run.samples.length - mostRecent)
    .filter(({ atMs }) => atMs > sinceMs);
  const lengthMs = recent.reduce((sum, { intervalMs }) => sum + intervalMs, 0);
  if (lengthMs === 0) return null;
  const used = recent
    .flatMap(({ cpuMs }) => Object.entries(cpuMs))
    .reduce((sum, [kind, ms]) => sum + (kind === 'self' ? 0 : (ms ?? 0)), 0);
  return used / lengthMs;
}
